import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database/transaction';
import { markingEvents } from './marking.events.js';
import { WantMarkers } from './want-markers.js';
import { HandedInWork } from './work.entity.js';

/** Criteria of a released work are marked anew: a place for fresh eyes opens, and whoever allocates works is told at once. */
@Injectable()
export class ContestWork {
  constructor(private readonly want: WantMarkers) {}

  async within(tx: Transaction, work: HandedInWork, criteria: readonly string[]): Promise<void> {
    const contested = [...criteria];
    await tx.update(HandedInWork, { id: work.id }, { contested });
    await tx.record({
      ...{ name: markingEvents.workContested, subjectId: work.id, enrolmentId: work.enrolmentId },
      after: { criteria: contested },
    });
    await this.want.within(tx, { ...work, contested });
  }
}
