import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ComposeMails } from './compose-mails.js';
import { Mail } from './mail.entity.js';
import { MailsController } from './mails.controller.js';
import { MailsQueries } from './mails.queries.js';
import { Pen } from './pen.js';
import { RecipientsQueries } from './recipients.queries.js';
import { ResendMail } from './resend-mail.js';
import { SendMailJob } from './send-mail.job.js';
import { SendMail } from './send-mail.js';

@Module({
  imports: [TypeOrmModule.forFeature([Mail])],
  controllers: [MailsController],
  providers: [ComposeMails, Pen, RecipientsQueries, MailsQueries, SendMail, SendMailJob, ResendMail],
})
export class NotificationsModule {}
