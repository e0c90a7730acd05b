import { Injectable } from '@nestjs/common';
import { AssignMarker } from '#marking/assign-marker';
import { dayInJapan } from '#platform/clock/clock';
import type { Transaction } from '#platform/database/transaction';
import { balance, type Plan } from './balance.js';
import { capacityOn } from './capacity.js';
import { MarkersQueries, type VacantWork } from './markers.queries.js';

/** Gives the vacant places of works to markers who have no conflict and have room. What cannot be given waits. */
@Injectable()
export class AllocateWorks {
  constructor(
    private readonly markers: MarkersQueries,
    private readonly assign: AssignMarker,
  ) {}

  async within(tx: Transaction, workIds: readonly number[]): Promise<void> {
    await this.markers.alone(workIds, tx);
    const vacant = await this.markers.vacant(workIds, dayInJapan(tx.now), tx);
    const { given } = await this.plan(tx, vacant);
    for (const { workId, markerId } of given) await this.assign.within(tx, { workId, markerId });
  }

  /** `without`: markers who get nothing now. */
  async plan(tx: Transaction, vacant: readonly VacantWork[], without: readonly number[] = []): Promise<Plan> {
    if (vacant.length === 0) return { given: [], lacking: [] };
    const today = dayInJapan(tx.now);
    const markers = (await this.markers.all(today, tx)).filter(({ id }) => !without.includes(id));
    return balance(
      vacant.map(({ id, ordinals, may, familiar }) => ({
        id,
        places: ordinals.length,
        willing: may.filter((marker) => !familiar.includes(marker)),
        reluctant: may.filter((marker) => familiar.includes(marker)),
      })),
      markers.map((marker) => ({ ...marker, capacity: capacityOn(marker, today) })),
    );
  }
}
