import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database/transaction';
import { next } from '#platform/transitions';
import { markingEvents } from './marking.events.js';
import { HandedInWork } from './work.entity.js';
import { workLife } from './work-status.js';

/** A work has a vacant place: it waits, and whoever allocates works is told at once. */
@Injectable()
export class WantMarkers {
  async within(tx: Transaction, { id, status: before, enrolmentId, contested }: HandedInWork): Promise<void> {
    // A work with an appeal stays released.
    const status = contested.length > 0 ? before : next(workLife, before, 'wait');
    if (status !== before) await tx.update(HandedInWork, { id }, { status });
    await tx.record({ name: markingEvents.markersWanted, subjectId: id, enrolmentId });
  }
}
