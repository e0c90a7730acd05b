import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EnrolmentContext } from '#admissions/enrolments.queries';
import type { TestId } from '#curriculum/blueprint';
import { coursePaths } from '#curriculum/course-paths';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { drawItems } from '#curriculum/draw-items';
import type { Actor } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { conflict } from '#platform/problems';
import { AdjustmentsQueries } from './adjustments.queries.js';
import { Attempt } from './attempt.entity.js';
import { AttemptsQueries } from './attempts.queries.js';
import { CloseAttempt } from './close-attempt.js';
import { examinationEvents } from './examination.events.js';
import { isOverdue } from './find-attempt.js';
import { testRules } from './test-rules.js';
import { testStanding } from './test-standing.js';

export interface AttemptToStart {
  readonly enrolment: EnrolmentContext;
  readonly test: TestId;
  /** Decides which items are drawn and in which order they are shown; by chance where it is not given. */
  readonly seed?: number;
}

/** A person begins a test: items are drawn for this person, not seen before where possible, and the time starts. Beginning twice leads to the same attempt. */
@Injectable()
export class StartAttempt {
  constructor(
    private readonly work: Work,
    private readonly library: CurriculumLibrary,
    private readonly attempts: AttemptsQueries,
    private readonly close: CloseAttempt,
    private readonly adjustments: AdjustmentsQueries,
  ) {}

  run(actor: Actor, input: AttemptToStart): Promise<{ id: number }> {
    return this.work.run(actor, (tx) => this.within(tx, input));
  }

  async within(
    tx: Transaction,
    { enrolment, test, seed = randomInt(1, 2_000_000_000) }: AttemptToStart,
  ): Promise<{ id: number }> {
    const back = coursePaths.test(test);
    if (enrolment.status !== 'active') throw conflict('admissions.enrolment_not_active', back);
    const curriculum = await this.library.version(enrolment.curriculumVersionId);
    const rules = testRules(enrolment, curriculum, test);
    let earlier = await this.attempts.of(enrolment.id, test, tx);
    const forgotten = earlier.find((attempt) => attempt.status === 'started' && isOverdue(attempt, tx.now));
    if (forgotten) {
      await this.close.within(tx, forgotten.id, 'time_out');
      earlier = await this.attempts.of(enrolment.id, test, tx);
    }
    const { open, obstacle } = testStanding(rules, earlier, tx.now);
    if (open) return open;
    if (obstacle) throw conflict(OBSTACLES[obstacle], back);
    const itemIds = drawItems(curriculum.document, test, {
      seen: earlier.flatMap((attempt) => attempt.itemIds),
      without: await this.adjustments.voidedIn(enrolment.curriculumVersionId, tx),
      seed,
    });
    const dueAt = rules.minutes === null ? null : new Date(tx.now.getTime() + rules.minutes * 60_000);
    const number = earlier.length + 1;
    const attempt = await tx.insert(Attempt, {
      enrolmentId: enrolment.id,
      test,
      number,
      status: 'started',
      itemIds,
      seed,
      startedAt: tx.now,
      dueAt,
      maxPoints: itemIds.length,
    });
    await tx.record({
      name: examinationEvents.attemptStarted,
      subjectId: attempt.id,
      enrolmentId: enrolment.id,
      after: { test, number },
    });
    return attempt;
  }
}

const OBSTACLES = {
  passed: 'examination.passed',
  no_attempts_left: 'examination.no_attempts_left',
  wait: 'examination.wait',
} as const;
