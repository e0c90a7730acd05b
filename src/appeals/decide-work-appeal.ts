import { Injectable } from '@nestjs/common';
import { AssignmentsQueries } from '#marking/assignments.queries';
import { FRESH_EYES } from '#marking/fresh-eyes';
import { markingPaths } from '#marking/marking.paths';
import { OpenAssignment, type OpenedAssignment } from '#marking/open-assignment';
import { ReviseAgreement } from '#marking/revise-agreement';
import type { Person } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { conflict, notFound, Problem } from '#platform/problems';
import { next } from '#platform/transitions';
import { Appeal } from './appeal.entity.js';
import { AppealPoint } from './appeal-point.entity.js';
import { appealLife } from './appeal-status.js';
import { appealsEvents, type WorkAppealDecided } from './appeals.events.js';
import { type AppealPointRow, WorkAppealsQueries } from './work-appeals.queries.js';

/** By criterion, the level that stands from now on and the reason that the trainee reads. */
export type Verdict = Readonly<Record<string, { readonly level: number; readonly answer: string }>>;

/** Whoever marked a work anew decides the appeal, having seen the first marks: each level stays or rises, up to the own mark. */
@Injectable()
export class DecideWorkAppeal {
  constructor(
    private readonly work: Work,
    private readonly open: OpenAssignment,
    private readonly assignments: AssignmentsQueries,
    private readonly appeals: WorkAppealsQueries,
    private readonly revise: ReviseAgreement,
  ) {}

  run(actor: Person, assignmentId: number, verdict: Verdict): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const opened = await this.open.within(tx, actor, assignmentId);
      const { assignment, work } = opened;
      if (assignment.ordinal !== FRESH_EYES) throw notFound();
      if (assignment.status !== 'handed_in')
        throw conflict('appeals.own_marks_first', markingPaths.assignment(assignmentId));
      const { id, status: before } = await tx.find(Appeal, { workId: work.id });
      const points = await this.appeals.pointsOf(id, tx);
      const own = (await this.assignments.marksOf(work.id, tx)).find((one) => one.assignmentId === assignmentId);
      if (!points.every((point) => isPossible(point, own?.levels[point.criterion] ?? 1, verdict)))
        throw new Problem(422, 'appeals.impossible_verdict', markingPaths.verdict(assignmentId));
      const raised = points.filter(({ criterion, stood }) => (verdict[criterion]?.level ?? stood) > stood);
      const status = next(appealLife, before, raised.length > 0 ? 'uphold' : 'dismiss');
      await this.answer(tx, id, points, verdict);
      const decided = { status, decidedBy: actor.id, decidedAt: tx.now, answer: assignment.comment.slice(0, 2000) };
      await tx.update(Appeal, { id }, decided);
      await this.conclude(
        tx,
        opened,
        { id, status },
        Object.fromEntries(raised.map(({ criterion, stood }) => [criterion, verdict[criterion]?.level ?? stood])),
      );
    });
  }

  private async answer(tx: Transaction, appealId: number, points: readonly AppealPointRow[], verdict: Verdict) {
    for (const { criterion, stood } of points)
      await tx.update(
        AppealPoint,
        { appealId, criterion },
        { level: verdict[criterion]?.level ?? stood, answer: verdict[criterion]?.answer ?? '' },
      );
  }

  private async conclude(
    tx: Transaction,
    opened: OpenedAssignment,
    { id, status }: Pick<Appeal, 'id' | 'status'>,
    raised: Readonly<Record<string, number>>,
  ): Promise<void> {
    const { work } = opened;
    const outcome = await this.revise.within(tx, opened, raised);
    await tx.record({
      name: appealsEvents.workAppealDecided,
      subjectId: id,
      enrolmentId: work.enrolmentId,
      before: { status: 'waiting', outcome: work.outcome },
      after: { workId: work.id, status, outcome, raised } satisfies WorkAppealDecided,
    });
  }
}

/** From the level that stood up to the own mark, and never without a reason. */
function isPossible({ criterion, stood }: AppealPointRow, own: number, verdict: Verdict): boolean {
  const given = verdict[criterion];
  return (
    given !== undefined && given.answer.trim() !== '' && given.level >= stood && given.level <= Math.max(stood, own)
  );
}
