import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobQueue } from '#platform/jobs/job-queue';
import { SEND_MAIL, SendMail } from './send-mail.js';

/** Declares the job that sends mails, before the queue starts. */
@Injectable()
export class SendMailJob implements OnModuleInit {
  constructor(
    private readonly queue: JobQueue,
    private readonly sendMail: SendMail,
  ) {}

  onModuleInit(): void {
    this.queue.declare(SEND_MAIL, ({ mailId }) => this.sendMail.run(Number(mailId)));
  }
}
