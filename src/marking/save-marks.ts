import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { conflict, Problem } from '#platform/problems';
import { next } from '#platform/transitions';
import { AssignmentsQueries } from './assignments.queries.js';
import { CriterionMark } from './criterion-mark.entity.js';
import { MarkerAssignment } from './marker-assignment.entity.js';
import { markerAssignmentLife } from './marker-assignment-status.js';
import { markingEvents } from './marking.events.js';
import { markingPaths } from './marking.paths.js';
import { isWithin, type MarksDraft, placeOf, rangesToGive } from './marks-to-give.js';
import { OpenAssignment, type OpenedAssignment } from './open-assignment.js';

/** What a marker chose and wrote so far is kept. Answers the new version of the row. */
@Injectable()
export class SaveMarks {
  constructor(
    private readonly work: Work,
    private readonly open: OpenAssignment,
    private readonly assignments: AssignmentsQueries,
  ) {}

  run(actor: Actor, id: number, draft: MarksDraft): Promise<number> {
    return this.work.run(actor, async (tx) => this.within(tx, await this.open.within(tx, actor, id), draft));
  }

  async within(tx: Transaction, opened: OpenedAssignment, draft: MarksDraft): Promise<number> {
    const { assignment, work, curriculum, rule } = opened;
    const { id, rowVersion } = assignment;
    const status = next(markerAssignmentLife, assignment.status, 'mark');
    if (rowVersion !== draft.version) throw conflict('changed_meanwhile', markingPaths.assignment(id));
    // Only a third marker's choice depends on the others' marks.
    const marks = assignment.ordinal === 3 ? await this.assignments.marksOf(work.id, tx) : [];
    const ranges = rangesToGive(placeOf(opened), curriculum.document.practice.rubric, marks, rule);
    if (!isWithin(ranges, draft)) throw new Problem(422, 'marking.out_of_range', markingPaths.assignment(id));
    await tx.manager.upsert(
      CriterionMark,
      draft.marks.map((mark) => ({ ...mark, assignmentId: id })),
      ['assignmentId', 'criterion'],
    );
    await tx.update(MarkerAssignment, { id }, { status, comment: draft.comment, rowVersion: rowVersion + 1 });
    if (status !== assignment.status)
      await tx.record({
        name: markingEvents.markingBegun,
        subjectId: work.id,
        enrolmentId: work.enrolmentId,
        after: { kind: work.kind },
      });
    return rowVersion + 1;
  }
}
