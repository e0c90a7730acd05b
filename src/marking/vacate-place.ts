import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database/transaction';
import { next } from '#platform/transitions';
import { MarkerAssignment } from './marker-assignment.entity.js';
import { type EndReason, markerAssignmentLife } from './marker-assignment-status.js';
import { markingEvents } from './marking.events.js';

/** A place is given up before its marks are in. What was drafted stays on record, and its marker does not get this work again. */
@Injectable()
export class VacatePlace {
  async within(tx: Transaction, assignment: MarkerAssignment, reason: EndReason): Promise<void> {
    const { id, workId, ordinal, status: before, rowVersion } = assignment;
    const status = next(markerAssignmentLife, before, 'decline');
    await tx.update(MarkerAssignment, { id }, { status, endedReason: reason, rowVersion: rowVersion + 1 });
    await tx.record({
      name: markingEvents.placeVacated,
      subjectId: id,
      reason,
      before: { status: before },
      after: { status, workId, ordinal },
    });
  }
}
