import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { notFound } from '#platform/problems';
import { allocationEvents } from './allocation.events.js';
import { allocationPolicy } from './allocation.policy.js';
import { MarkerAbsence } from './marker-absence.entity.js';

/** Somebody is there after all. */
@Injectable()
export class CancelAbsence {
  constructor(private readonly work: Work) {}

  run(actor: Actor, id: number): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const absence = await tx.find(MarkerAbsence, { id, cancelledAt: IsNull() });
      if (!allocationPolicy.planFor(actor, absence.markerId)) throw notFound();
      await tx.update(MarkerAbsence, { id }, { cancelledAt: tx.now });
      const { markerId, startsOn, endsOn } = absence;
      await tx.record({ name: allocationEvents.absenceCancelled, subjectId: markerId, before: { startsOn, endsOn } });
    });
  }
}
