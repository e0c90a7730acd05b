import { Injectable } from '@nestjs/common';
import { AssignMarker } from '#marking/assign-marker';
import { TakePlaceBack } from '#marking/take-place-back';
import { dayInJapan } from '#platform/clock/clock';
import type { Transaction } from '#platform/database/transaction';
import { AllocateWorks } from './allocate-works.js';
import { MarkersQueries } from './markers.queries.js';
import type { Move } from './move.js';

/** Takes places back and gives them out again as one plan. */
@Injectable()
export class HandOnWorks {
  constructor(
    private readonly markers: MarkersQueries,
    private readonly allocate: AllocateWorks,
    private readonly takeBack: TakePlaceBack,
    private readonly assign: AssignMarker,
  ) {}

  async within(
    tx: Transaction,
    from: number,
    chosen: readonly { readonly id: number; readonly workId: number; readonly ordinal: number }[],
  ): Promise<Move[]> {
    const workIds = chosen.map(({ workId }) => workId);
    await this.markers.alone(workIds, tx);
    for (const { id } of chosen) await this.takeBack.within(tx, id, 'absence');
    const vacant = await this.markers.vacant(workIds, dayInJapan(tx.now), tx);
    const { given } = await this.allocate.plan(tx, vacant, [from]);
    for (const { workId, markerId } of given) await this.assign.within(tx, { workId, markerId });
    const taker = (workId: number) => given.find((one) => one.workId === workId)?.markerId ?? null;
    return chosen.map(({ id, workId }) => ({ assignmentId: id, markerId: taker(workId) }));
  }
}
