import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database/transaction';
import { next } from '#platform/transitions';
import { MarkerAssignment } from './marker-assignment.entity.js';
import { MarkersQueries } from './markers.queries.js';
import { markingEvents } from './marking.events.js';
import { HandedInWork } from './work.entity.js';
import { workLife } from './work-status.js';

/** Gives every vacant place of a work to a marker without a conflict; while nobody is free the work waits. */
@Injectable()
export class FillMarkerPlaces {
  constructor(private readonly markers: MarkersQueries) {}

  async within(tx: Transaction, work: HandedInWork, familiar: readonly number[] = []): Promise<void> {
    const vacant = vacantPlaces(await tx.manager.findBy(MarkerAssignment, { workId: work.id }));
    const markers = await this.markers.freeFor(work.id, tx.now, familiar, vacant.length, tx);
    for (const [index, markerId] of markers.entries()) {
      const ordinal = vacant[index] as number;
      const assignment = await tx.insert(MarkerAssignment, {
        workId: work.id,
        markerId,
        ordinal,
        status: 'assigned',
        assignedAt: tx.now,
        comment: '',
        rowVersion: 1,
      });
      await tx.record({
        name: markingEvents.markerAssigned,
        subjectId: assignment.id,
        after: { workId: work.id, ordinal },
      });
    }
    const status = next(workLife, work.status, markers.length < vacant.length ? 'wait' : 'assign');
    if (status !== work.status) await tx.update(HandedInWork, { id: work.id }, { status });
  }
}

/** Two places from the start; the third one when both have handed in and did not agree. */
function vacantPlaces(assignments: readonly MarkerAssignment[]): number[] {
  const standing = assignments.filter((assignment) => assignment.status !== 'declined');
  const bothIn = standing.filter(({ ordinal, status }) => ordinal < 3 && status === 'handed_in').length === 2;
  return (bothIn ? [3] : [1, 2]).filter((place) => !standing.some((assignment) => assignment.ordinal === place));
}
