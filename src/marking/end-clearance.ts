import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Actor } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { forbidden } from '#platform/problems';
import { endedBecause, MarkerClearance } from './marker-clearance.entity.js';
import { markingEvents } from './marking.events.js';
import { markingPolicy } from './marking.policy.js';

/** A marker gets no more works until they have calibrated anew. What is in their hands they still finish. */
@Injectable()
export class EndClearance {
  constructor(private readonly work: Work) {}

  run(actor: Actor, markerId: number, rubric: string, reason: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      if (!markingPolicy.pause(actor, { markerId })) throw forbidden();
      const { id } = await tx.find(MarkerClearance, { markerId, rubric, endedAt: IsNull() });
      await this.end(tx, id, { markerId, rubric, reason });
    });
  }

  /** An alarm pauses a clearance, where there is one; a short calibration brings it back. */
  async pauseFor(tx: Transaction, markerId: number, rubric: string): Promise<void> {
    const standing = await tx.findOrNull(MarkerClearance, { markerId, rubric, endedAt: IsNull() });
    if (standing) await this.end(tx, standing.id, { markerId, rubric, reason: endedBecause.drift });
  }

  private async end(
    tx: Transaction,
    id: number,
    { markerId, rubric, reason }: { markerId: number; rubric: string; reason: string },
  ): Promise<void> {
    await tx.update(MarkerClearance, { id }, { endedAt: tx.now, endedBy: tx.actor.id, endedReason: reason });
    await tx.record({ name: markingEvents.clearanceEnded, subjectId: markerId, reason, after: { rubric } });
  }
}
