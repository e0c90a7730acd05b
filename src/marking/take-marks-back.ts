import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { conflict } from '#platform/problems';
import { next } from '#platform/transitions';
import { MarkerAssignment } from './marker-assignment.entity.js';
import { markerAssignmentLife } from './marker-assignment-status.js';
import { markingEvents } from './marking.events.js';
import { markingPaths } from './marking.paths.js';
import { MarksToTakeBackQueries } from './marks-to-take-back.queries.js';
import { OpenAssignment } from './open-assignment.js';
import { TakenBackMarks } from './taken-back-marks.entity.js';

/** A marker takes back marks that were handed in a moment ago. They lie in the pile again as they were; that they were in stays on record. */
@Injectable()
export class TakeMarksBack {
  constructor(
    private readonly work: Work,
    private readonly open: OpenAssignment,
    private readonly marks: MarksToTakeBackQueries,
  ) {}

  run(actor: Actor, id: number): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { assignment, work } = await this.open.within(tx, actor, id);
      const { markerId, ordinal, handedInAt } = assignment;
      const status = next(markerAssignmentLife, assignment.status, 'take_back');
      const possible = await this.marks.of(markerId, tx.now, tx);
      if (handedInAt === null || !possible.some((one) => one.id === id))
        throw conflict('marking.seen_or_too_late', markingPaths.assignment(id));
      await tx.insert(TakenBackMarks, { assignmentId: id, handedInAt, takenBackAt: tx.now });
      await tx.update(MarkerAssignment, { id }, { status, handedInAt: null });
      await tx.record({
        name: markingEvents.marksTakenBack,
        subjectId: id,
        before: { status: assignment.status, handedInAt },
        after: { status, workId: work.id, ordinal },
      });
    });
  }
}
