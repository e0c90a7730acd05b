import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { forbidden } from '#platform/problems';
import { allocationEvents } from './allocation.events.js';
import { allocationPolicy } from './allocation.policy.js';
import { MarkerCapacity } from './marker-capacity.entity.js';
import { MarkerWeek } from './marker-week.entity.js';

export interface SaidCapacity {
  readonly usual: number;
  /** Weeks by their Monday; null: as usual. */
  readonly weeks: readonly { readonly startsOn: string; readonly works: number | null }[];
}

/** A marker says how many works a week they take, and which weeks differ. */
@Injectable()
export class SayCapacity {
  constructor(private readonly work: Work) {}

  run(actor: Actor, markerId: number, { usual, weeks }: SaidCapacity): Promise<void> {
    return this.work.run(actor, async (tx) => {
      if (!allocationPolicy.planFor(actor, markerId)) throw forbidden();
      const before = await tx.findOrNull(MarkerCapacity, { markerId });
      const said = { markerId, worksPerWeek: usual, saidBy: actor.id, saidAt: tx.now };
      await tx.manager.upsert(MarkerCapacity, said, ['markerId']);
      for (const { startsOn } of weeks) await tx.remove(MarkerWeek, { markerId, startsOn });
      const different = weeks.flatMap(({ startsOn, works }) => (works === null ? [] : [{ markerId, startsOn, works }]));
      if (different.length > 0) await tx.manager.insert(MarkerWeek, different);
      await tx.record({
        ...{ name: allocationEvents.capacitySaid, subjectId: markerId },
        before: before && { usual: before.worksPerWeek },
        after: { usual, weeks: different.map(({ startsOn, works }) => ({ startsOn, works })) },
      });
    });
  }
}
