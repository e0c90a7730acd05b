import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdmissionsModule } from '#admissions/admissions.module';
import { LearningModule } from '#learning/learning.module';
import { PracticeModule } from '#practice/practice.module';
import { ChooseMail } from './choose-mail.js';
import { ComposeDigest } from './compose-digest.js';
import { ComposeMails } from './compose-mails.js';
import { DeadlineReminder } from './deadline-reminder.entity.js';
import { Digest } from './digest.entity.js';
import { DigestContents } from './digest-contents.js';
import { DigestNews } from './digest-news.entity.js';
import { DigestsQueries } from './digests.queries.js';
import { EnrolmentMailsController } from './enrolment-mails.controller.js';
import { EnrolmentMailsQueries } from './enrolment-mails.queries.js';
import { Mail } from './mail.entity.js';
import { MailPreference } from './mail-preference.entity.js';
import { MailPreferencesController } from './mail-preferences.controller.js';
import { MailPreferencesQueries } from './mail-preferences.queries.js';
import { MailsController } from './mails.controller.js';
import { MailsQueries } from './mails.queries.js';
import { Message } from './message.entity.js';
import { MessageRecipient } from './message-recipient.entity.js';
import { PageCode } from './page-code.entity.js';
import { PageCodesController } from './page-codes.controller.js';
import { PageCodes } from './page-codes.js';
import { PageCodesQueries } from './page-codes.queries.js';
import { Pen } from './pen.js';
import { PostLetter } from './post-letter.js';
import { ReceiveBounces } from './receive-bounces.js';
import { RecordBounce } from './record-bounce.js';
import { ResendMail } from './resend-mail.js';
import { SendMailJob } from './send-mail.job.js';
import { SendMail } from './send-mail.js';
import { StepOfWindow } from './step-of-window.js';
import { WriteDigest } from './write-digest.js';
import { WriteDigests } from './write-digests.job.js';
import { WriteMessage } from './write-message.js';

@Module({
  imports: [
    AdmissionsModule,
    LearningModule,
    PracticeModule,
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
  controllers: [EnrolmentMailsController, MailsController, MailPreferencesController, PageCodesController],
  providers: [
    ComposeMails,
    ComposeDigest,
    DigestContents,
    StepOfWindow,
    DigestsQueries,
    WriteDigest,
    WriteDigests,
    PageCodes,
    ChooseMail,
    MailPreferencesQueries,
    PageCodesQueries,
    PostLetter,
    Pen,
    MailsQueries,
    EnrolmentMailsQueries,
    SendMail,
    SendMailJob,
    ResendMail,
    RecordBounce,
    ReceiveBounces,
    WriteMessage,
  ],
  exports: [MailsQueries, WriteMessage, WriteDigests, SendMail],
})
export class NotificationsModule {}
