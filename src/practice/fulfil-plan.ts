import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { FindOwnEntry } from '#practice-log/find-own-entry';
import { Fulfilment } from './fulfilment.entity.js';
import { PlannedEvidence } from './planned-evidence.entity.js';
import { practiceEvents } from './practice.events.js';

/** The trainee says which line of the plan an entry fulfils, or (null) that it fulfils none. */
@Injectable()
export class FulfilPlan {
  constructor(
    private readonly work: Work,
    private readonly find: FindOwnEntry,
  ) {}

  run(actor: Actor, entryId: number, plannedId: number | null): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { enrolment } = await this.find.within(tx, actor, entryId);
      const enrolmentId = enrolment.id;
      if (plannedId !== null) await tx.find(PlannedEvidence, { id: plannedId, enrolmentId });
      const before = await tx.findOrNull(Fulfilment, { entryId });
      if ((before?.plannedId ?? null) === plannedId) return;
      if (before) await tx.remove(Fulfilment, { entryId });
      if (plannedId !== null) await tx.insert(Fulfilment, { entryId, enrolmentId, plannedId });
      await tx.record({
        name: practiceEvents.planFulfilled,
        subjectId: entryId,
        enrolmentId,
        before: { plannedId: before?.plannedId ?? null },
        after: { plannedId },
      });
    });
  }
}
