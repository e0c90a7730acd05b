import { Injectable } from '@nestjs/common';
import { PersonsQueries } from '#identity/persons.queries';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { Problem } from '#platform/problems';
import { newSalt, Secrets } from '#platform/secrets';
import { next } from '#platform/transitions';
import { entryTextHash } from '#practice-log/entry-text';
import { FindOwnEntry } from '#practice-log/find-own-entry';
import { PracticeEntry } from '#practice-log/practice-entry.entity';
import { practiceEntryLife } from '#practice-log/practice-entry-status';
import { Confirmation } from './confirmation.entity.js';
import { confirmationEvents } from './confirmation.events.js';
import { confirmationPaths } from './confirmation.paths.js';
import { CONFIRMATION, DAYS_VALID, tokenHash } from './confirmation-secret.js';
import { VoidConfirmations } from './void-confirmations.js';

const DAY = 86_400_000;

/** The trainee asks a supervisor to confirm a shared entry; an earlier link stops working. The mail is another room's. */
@Injectable()
export class RequestConfirmation {
  constructor(
    private readonly work: Work,
    private readonly find: FindOwnEntry,
    private readonly persons: PersonsQueries,
    private readonly secrets: Secrets,
    private readonly voidConfirmations: VoidConfirmations,
  ) {}

  async run(actor: Person, id: number, to: { supervisorName: string; supervisorEmail: string }): Promise<Confirmation> {
    const account = await this.persons.account(actor.id);
    if (account?.email.toLowerCase() === to.supervisorEmail.toLowerCase())
      throw new Problem(422, 'confirmation.not_yourself', confirmationPaths.ofEntry(id));
    return this.work.run(actor, async (tx) => {
      const { entry, enrolment } = await this.find.within(tx, actor, id);
      const status = next(practiceEntryLife, entry.status, 'ask');
      await this.voidConfirmations.within(tx, entry);
      if (status !== entry.status) await tx.update(PracticeEntry, { id }, { status, rowVersion: entry.rowVersion + 1 });
      const salt = newSalt();
      const confirmation = await tx.insert(Confirmation, {
        ...to,
        entryId: id,
        salt,
        tokenHash: tokenHash(this.secrets.token(CONFIRMATION, salt)),
        textHash: entryTextHash(entry),
        status: 'sent',
        comment: '',
        wrongTries: 0,
        sentAt: tx.now,
        expiresAt: new Date(tx.now.getTime() + DAYS_VALID * DAY),
      });
      await tx.record({
        name: confirmationEvents.confirmationRequested,
        subjectId: confirmation.id,
        enrolmentId: enrolment.id,
        after: { entryId: id },
      });
      return confirmation;
    });
  }
}
