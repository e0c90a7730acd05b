import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ComposeMails } from './compose-mails.js';
import { DeadlineReminder } from './deadline-reminder.entity.js';
import { Digest } from './digest.entity.js';
import { DigestNews } from './digest-news.entity.js';
import { Mail } from './mail.entity.js';
import { MailPreference } from './mail-preference.entity.js';
import { MailsController } from './mails.controller.js';
import { MailsQueries } from './mails.queries.js';
import { Message } from './message.entity.js';
import { MessageRecipient } from './message-recipient.entity.js';
import { PageCode } from './page-code.entity.js';
import { Pen } from './pen.js';
import { RecipientsQueries } from './recipients.queries.js';
import { ResendMail } from './resend-mail.js';
import { SendMailJob } from './send-mail.job.js';
import { SendMail } from './send-mail.js';
import { WriteMessage } from './write-message.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      Mail,
      Message,
      MessageRecipient,
      Digest,
      DigestNews,
      DeadlineReminder,
      MailPreference,
      PageCode,
    ]),
  ],
  controllers: [MailsController],
  providers: [ComposeMails, Pen, RecipientsQueries, MailsQueries, SendMail, SendMailJob, ResendMail, WriteMessage],
  exports: [MailsQueries, WriteMessage],
})
export class NotificationsModule {}
