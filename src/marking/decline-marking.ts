import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { next } from '#platform/transitions';
import { FillMarkerPlaces } from './fill-marker-places.js';
import { MarkerAssignment } from './marker-assignment.entity.js';
import { markerAssignmentLife } from './marker-assignment-status.js';
import { markingEvents } from './marking.events.js';
import { OpenAssignment } from './open-assignment.js';

export const declineReasons = ['same_workplace', 'acquainted', 'recognised', 'no_capacity', 'illness'] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** A marker steps back, with the reason; the place goes to another trainer at once. What was drafted stays on record. */
@Injectable()
export class DeclineMarking {
  constructor(
    private readonly work: Work,
    private readonly open: OpenAssignment,
    private readonly fill: FillMarkerPlaces,
  ) {}

  run(actor: Actor, id: number, reason: DeclineReason): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { assignment, work } = await this.open.within(tx, actor, id);
      const status = next(markerAssignmentLife, assignment.status, 'decline');
      await tx.update(MarkerAssignment, { id }, { status, rowVersion: assignment.rowVersion + 1 });
      await tx.record({
        name: markingEvents.markingDeclined,
        subjectId: id,
        reason,
        before: { status: assignment.status },
        after: { status },
      });
      await this.fill.within(tx, work);
    });
  }
}
