import { Injectable } from '@nestjs/common';
import { NoteReachability } from '#identity/note-reachability';
import type { Person } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { JobQueue } from '#platform/jobs/job-queue';
import { conflict, forbidden } from '#platform/problems';
import { next } from '#platform/transitions';
import { carriesCode } from './letters.js';
import { Mail } from './mail.entity.js';
import { mailLife } from './mail-status.js';
import { mayResend } from './message.policy.js';
import { notificationsEvents } from './notifications.events.js';
import { SEND_MAIL } from './send-mail.js';

/** A mail that failed or came back is tried again, to the address that its reader has now. */
@Injectable()
export class ResendMail {
  constructor(
    private readonly work: Work,
    private readonly queue: JobQueue,
    private readonly reachability: NoteReachability,
  ) {}

  run(actor: Person, id: number): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const mail = await tx.find(Mail, { id });
      if (!mayResend(actor, await cohortsAbout(tx, mail))) throw forbidden('not_your_role');
      const status = next(mailLife, mail.status, 'resend');
      if (mail.status === 'bounced' && carriesCode(mail.template)) throw conflict('notifications.code_gone');
      const address = await this.presentAddress(tx, mail);
      const again = { status, address, tries: 0, error: null, sentAt: null, bouncedAt: null, bounceClass: null };
      await tx.update(Mail, { id }, again);
      await this.queue.send(tx, SEND_MAIL, { mailId: id });
      const before = { status: mail.status };
      await tx.record({
        name: notificationsEvents.mailResent,
        subjectId: id,
        enrolmentId: mail.enrolmentId,
        before,
        after: { status },
      });
    });
  }

  /** The reader counts as reachable until this mail says otherwise. */
  private async presentAddress(tx: Transaction, { personId, address }: Mail): Promise<string> {
    if (personId === null) return address;
    const [person] = await tx.rows<{ email: string }>('SELECT email FROM persons WHERE id = $1', [personId]);
    const present = person?.email ?? address;
    await this.reachability.within(tx, personId, present, null);
    return present;
  }
}

/** Where the reader of this mail is (or was) enrolled; the enrolment that it is about, where there is one. */
async function cohortsAbout(tx: Transaction, { enrolmentId, personId }: Mail): Promise<number[]> {
  const enrolments = await tx.rows<{ id: number }>(
    'SELECT cohort_id AS id FROM enrolments WHERE id = $1 OR ($1::int IS NULL AND person_id = $2)',
    [enrolmentId, personId],
  );
  return enrolments.map(({ id }) => id);
}
