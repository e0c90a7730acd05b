import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Actor } from '#platform/actor/actor';
import { addMonths, dayInJapan } from '#platform/clock/clock';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { forbidden } from '#platform/problems';
import { ClearancesQueries } from './clearances.queries.js';
import { type ClearanceGround, endedBecause, MarkerClearance } from './marker-clearance.entity.js';
import { markingEvents } from './marking.events.js';
import { markingPolicy } from './marking.policy.js';

export interface NewClearance {
  readonly markerId: number;
  readonly versionId: number;
  readonly ground: ClearanceGround;
  readonly months: number;
  /** The last day, where it is not that of the months: a short calibration does not lengthen what was interrupted. */
  readonly until?: string | null;
  readonly note: string;
}

/** A marker's marks count from now on, for some months; an earlier clearance for the same rubric ends with it. */
@Injectable()
export class ClearMarker {
  constructor(
    private readonly work: Work,
    private readonly clearances: ClearancesQueries,
  ) {}

  /** The agency vouches for a marker who has shown elsewhere how they mark. */
  async waive(actor: Actor, input: Omit<NewClearance, 'ground'>): Promise<void> {
    if (!markingPolicy.waive(actor, input)) throw forbidden();
    await this.work.run(actor, (tx) => this.within(tx, { ...input, ground: 'waiver' }));
  }

  async within(tx: Transaction, { markerId, versionId, ground, months, note, until }: NewClearance): Promise<void> {
    const rubric = await this.clearances.rubricOf(versionId, tx);
    const before = await tx.findOrNull(MarkerClearance, { markerId, rubric, endedAt: IsNull() });
    const [clearedAt, validUntil] = [tx.now, until ?? addMonths(dayInJapan(tx.now), months)];
    if (before)
      await tx.update(
        MarkerClearance,
        { id: before.id },
        { endedAt: clearedAt, endedBy: tx.actor.id, endedReason: endedBecause.renewed },
      );
    const values = { markerId, rubric, ground, note, clearedBy: tx.actor.id, clearedAt, validUntil };
    await tx.insert(MarkerClearance, values);
    await tx.record({ name: markingEvents.markerCleared, subjectId: markerId, after: { ground, rubric, validUntil } });
  }
}
