import { Injectable } from '@nestjs/common';
import { FeedbackQueries } from '#feedback/feedback.queries';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { conflict, Problem } from '#platform/problems';
import { next } from '#platform/transitions';
import { AssignmentsQueries } from './assignments.queries.js';
import { CONTROL } from './control-place.js';
import { FRESH_EYES } from './fresh-eyes.js';
import { MarkerAssignment } from './marker-assignment.entity.js';
import { markerAssignmentLife } from './marker-assignment-status.js';
import { markingEvents } from './marking.events.js';
import { markingPaths } from './marking.paths.js';
import { lackingLevels, type MarksDraft, placeOf, rangesToGive, type SavedMarks } from './marks-to-give.js';
import { OpenAssignment } from './open-assignment.js';
import { unquoted } from './placed-statements.js';
import { ReadyMarksQueries } from './ready-marks.queries.js';
import { SaveMarks } from './save-marks.js';
import { SettleWork } from './settle-work.js';

/** A marker is done: from here on the marks are fixed. The second of two settles the work. */
@Injectable()
export class HandInMarks {
  constructor(
    private readonly work: Work,
    private readonly open: OpenAssignment,
    private readonly save: SaveMarks,
    private readonly assignments: AssignmentsQueries,
    private readonly settle: SettleWork,
    private readonly feedback: FeedbackQueries,
    private readonly ready: ReadyMarksQueries,
  ) {}

  /**
   * Nothing is handed in while another window knows something different: then the answer names the conflicts. `seen`: how often the marks
   * had changed when somebody looked at them in a list.
   */
  run(actor: Actor, id: number, draft: MarksDraft, seen: number | null = null): Promise<SavedMarks> {
    return this.work.run(actor, async (tx) => {
      const opened = await this.open.within(tx, actor, id);
      const { assignment, work, curriculum, rule } = opened;
      const status = next(markerAssignmentLife, assignment.status, 'hand_in');
      if (seen !== null && seen !== (await this.ready.versionOf(id, tx)))
        throw conflict('marking.changed_since', markingPaths.assignment(id));
      const saved = await this.save.within(tx, opened, draft);
      if (saved.conflicts.length > 0) return saved;
      const marks = await this.assignments.marksOf(work.id, tx);
      const own = marks.find((one) => one.assignmentId === id);
      const ranges = rangesToGive(placeOf(opened), curriculum.document.practice.rubric, marks, rule);
      if (!own || lackingLevels(ranges, own.levels).length > 0 || own.comment.trim() === '')
        throw new Problem(422, 'marking.incomplete', markingPaths.assignment(id));
      const { placed } = await this.feedback.writtenIn([id], tx);
      if (unquoted(placed, [], own.levels).length > 0)
        throw new Problem(422, 'marking.unquoted', markingPaths.assignment(id));
      await tx.update(MarkerAssignment, { id }, { status, handedInAt: tx.now });
      await tx.record({
        name: markingEvents.marksHandedIn,
        subjectId: id,
        after: { workId: work.id, ordinal: assignment.ordinal },
      });
      // What comes of an appeal its marker says with reasons, having seen the first marks.
      if (assignment.ordinal === FRESH_EYES) return saved;
      // A control says something about its marker alone.
      if (assignment.ordinal === CONTROL) return saved;
      await this.settle.within(
        tx,
        opened,
        marks.map((one) => (one.assignmentId === id ? { ...one, status } : one)),
      );
      return saved;
    });
  }
}
