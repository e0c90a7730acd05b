import { Injectable } from '@nestjs/common';
import { NoteReachability } from '#identity/note-reachability';
import { systemActor } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { allowed, next } from '#platform/transitions';
import { Mail } from './mail.entity.js';
import { type BounceClass, mailLife } from './mail-status.js';
import { masked } from './masked.js';
import { notificationsEvents } from './notifications.events.js';

/** A mail came back for good: known to the operator, to the office, and to its reader at the next sign-in. */
@Injectable()
export class RecordBounce {
  constructor(
    private readonly work: Work,
    private readonly reachability: NoteReachability,
  ) {}

  /** A report that came later. One about a mail that bounced already, or never left, changes nothing. */
  run(mailId: number, bounceClass: BounceClass): Promise<void> {
    return this.work.run(systemActor, async (tx) => {
      const mail = await tx.findOrNull(Mail, { id: mailId });
      if (mail && allowed(mailLife, mail.status).includes('bounce'))
        await this.within(tx, mail, bounceClass, mail.error);
    });
  }

  async within(tx: Transaction, mail: Mail, bounceClass: BounceClass, error: string | null): Promise<void> {
    const status = next(mailLife, mail.status, 'bounce');
    await tx.update(Mail, { id: mail.id }, { status, bouncedAt: tx.now, bounceClass, error, ...masked(mail) });
    // A server that dislikes the text says nothing against the address.
    if (mail.personId !== null && bounceClass !== 'policy')
      await this.reachability.within(tx, mail.personId, mail.address, tx.now);
    await tx.record({
      name: notificationsEvents.mailBounced,
      subjectId: mail.id,
      enrolmentId: mail.enrolmentId,
      before: { status: mail.status },
      after: { status, class: bounceClass },
    });
  }
}
