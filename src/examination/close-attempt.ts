import { Injectable } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { markResponse } from '#curriculum/mark-response';
import type { Transaction } from '#platform/database/transaction';
import { next } from '#platform/transitions';
import { AdjustmentsQueries } from './adjustments.queries.js';
import { Attempt } from './attempt.entity.js';
import { attemptLife } from './attempt-status.js';
import { AttemptsQueries } from './attempts.queries.js';
import { type AttemptSubmitted, examinationEvents } from './examination.events.js';
import { scoreOf } from './score.js';
import { testRules } from './test-rules.js';

/** Marks what was saved and ends the attempt, whether the person or the clock ends it. Called on an attempt that is locked. */
@Injectable()
export class CloseAttempt {
  constructor(
    private readonly library: CurriculumLibrary,
    private readonly attempts: AttemptsQueries,
    private readonly adjustments: AdjustmentsQueries,
  ) {}

  async within(tx: Transaction, id: number, action: 'submit' | 'time_out'): Promise<AttemptSubmitted> {
    await tx.find(Attempt, { id });
    const attempt = await this.attempts.detail(id, tx);
    if (!attempt) throw new Error(`No attempt ${id}`);
    const status = next(attemptLife, attempt.status, action);
    const curriculum = await this.library.version(attempt.curriculumVersionId);
    const marks = attempt.answers.map(({ item, response }) => ({
      item,
      points: markResponse(curriculum.question(item), response).points,
    }));
    const earned = new Map(marks.map(({ item, points }) => [item, points]));
    const score = scoreOf(
      attempt.itemIds.map((item) => ({ item, points: earned.get(item) ?? 0 })),
      await this.adjustments.of(id, tx),
    );
    const { points, maxPoints, percent } = score;
    const passed = score.share >= testRules(attempt, curriculum, attempt.test).passPercent;
    // The time that ended the attempt, not the time at which somebody noticed: the pause before the next one counts from it.
    const submittedAt = action === 'time_out' ? (attempt.dueAt ?? tx.now) : tx.now;
    await tx.rows(
      'UPDATE answers a SET points = m.points FROM unnest($2::text[], $3::numeric[]) AS m (item, points) WHERE a.attempt_id = $1 AND a.item_id = m.item',
      [id, marks.map(({ item }) => item), marks.map((mark) => mark.points)],
    );
    await tx.update(Attempt, { id }, { status, submittedAt, points: String(points), maxPoints, percent, passed });
    const after: AttemptSubmitted = { test: attempt.test, passed, percent, timedOut: action === 'time_out' };
    await tx.record({
      name: examinationEvents.attemptSubmitted,
      subjectId: id,
      enrolmentId: attempt.enrolmentId,
      before: { status: attempt.status },
      after,
    });
    return after;
  }
}
