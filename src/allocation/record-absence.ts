import { Injectable } from '@nestjs/common';
import { type Actor, isPerson } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { forbidden } from '#platform/problems';
import { allocationEvents } from './allocation.events.js';
import { allocationPolicy } from './allocation.policy.js';
import { type AbsenceReason, MarkerAbsence } from './marker-absence.entity.js';

export interface NewAbsence {
  readonly markerId: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly reason: AbsenceReason;
}

/** Somebody marks nothing from one day to another. What is in hand stays until the office moves it. */
@Injectable()
export class RecordAbsence {
  constructor(private readonly work: Work) {}

  run(actor: Actor, absence: NewAbsence): Promise<void> {
    return this.work.run(actor, (tx) => this.within(tx, actor, absence));
  }

  async within(tx: Transaction, actor: Actor, absence: NewAbsence): Promise<void> {
    if (!allocationPolicy.planFor(actor, absence.markerId)) throw forbidden();
    const { markerId, startsOn, endsOn, reason } = absence;
    const recordedBy = isPerson(actor) ? actor.id : null;
    await tx.insert(MarkerAbsence, { ...absence, recordedBy, recordedAt: tx.now });
    // Why somebody is away is no matter for the record of events.
    const kind = reason === 'duty' ? reason : null;
    await tx.record({
      name: allocationEvents.absenceRecorded,
      subjectId: markerId,
      reason: kind,
      after: { startsOn, endsOn },
    });
  }
}
