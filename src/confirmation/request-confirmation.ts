import { Injectable } from '@nestjs/common';
import { PersonsQueries } from '#identity/persons.queries';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { Problem } from '#platform/problems';
import { next } from '#platform/transitions';
import { FindOwnEntry } from '#practice-log/find-own-entry';
import { PracticeEntry } from '#practice-log/practice-entry.entity';
import { practiceEntryLife } from '#practice-log/practice-entry-status';
import { refuseHidden } from '#quarantine/refuse-hidden';
import { confirmationPaths } from './confirmation.paths.js';
import type { ConfirmationRequest } from './confirmation-request.entity.js';
import { MOST_ITEMS } from './confirmation-secret.js';
import { VoidConfirmations } from './void-confirmations.js';
import { WriteRequest } from './write-request.js';

type Supervisor = Pick<ConfirmationRequest, 'supervisorName' | 'supervisorEmail'>;

/** The trainee asks one supervisor, once, about several shared entries; whoever was asked about them before is not asked any more. */
@Injectable()
export class RequestConfirmation {
  constructor(
    private readonly work: Work,
    private readonly find: FindOwnEntry,
    private readonly persons: PersonsQueries,
    private readonly voidConfirmations: VoidConfirmations,
    private readonly write: WriteRequest,
  ) {}

  async run(actor: Person, ids: readonly number[], to: Supervisor): Promise<ConfirmationRequest> {
    const chosen = [...new Set(ids)].sort((a, b) => a - b);
    const backTo = confirmationPaths.ofEntry(chosen[0] ?? 0);
    const account = await this.persons.account(actor.id);
    if (account?.email.toLowerCase() === to.supervisorEmail.toLowerCase())
      throw new Problem(422, 'confirmation.not_yourself', backTo);
    if (chosen.length === 0 || chosen.length > MOST_ITEMS) throw new Problem(422, 'confirmation.how_many', backTo);
    return this.work.run(actor, async (tx) => {
      await refuseHidden(tx, 'entry', chosen, backTo);
      const entries: PracticeEntry[] = [];
      let enrolmentId = 0;
      for (const id of chosen) {
        const { entry, enrolment } = await this.find.within(tx, actor, id);
        const status = next(practiceEntryLife, entry.status, 'ask');
        await this.voidConfirmations.ofEntry(tx, id, 'asked_anew');
        if (status !== entry.status)
          await tx.update(PracticeEntry, { id }, { status, rowVersion: entry.rowVersion + 1 });
        entries.push(entry);
        enrolmentId = enrolment.id;
      }
      return this.write.within(tx, { ...to, enrolmentId, replaces: null, why: null }, entries);
    });
  }
}
