import { Injectable } from '@nestjs/common';
import { hasRole, type Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { JobQueue } from '#platform/jobs/job-queue';
import { forbidden } from '#platform/problems';
import { next } from '#platform/transitions';
import { Mail } from './mail.entity.js';
import { mailLife } from './mail-status.js';
import { notificationsEvents } from './notifications.events.js';
import { SEND_MAIL } from './send-mail.js';

/** The operator lets a failed mail try again, after the mail server was mended. */
@Injectable()
export class ResendMail {
  constructor(
    private readonly work: Work,
    private readonly queue: JobQueue,
  ) {}

  run(actor: Person, id: number): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const mail = await tx.find(Mail, { id });
      if (!hasRole(actor, 'operator')) throw forbidden('not_your_role');
      const status = next(mailLife, mail.status, 'resend');
      await tx.update(Mail, { id }, { status, tries: 0, error: null });
      await this.queue.send(tx, SEND_MAIL, { mailId: id });
      await tx.record({
        name: notificationsEvents.mailResent,
        subjectId: id,
        before: { status: mail.status },
        after: { status },
      });
    });
  }
}
