import { Injectable } from '@nestjs/common';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Transaction } from '#platform/database/transaction';
import type { AttemptToRescale } from './adjustments.queries.js';
import { type AttemptRescaled, examinationEvents, type RescaleReason } from './examination.events.js';
import { type Rescaling, rescaled } from './rescaled.js';

/** Gives closed attempts the result that they have with all that applies to them now: a few statements, however many they are. */
@Injectable()
export class RescaleAttempts {
  /** `attempts` are locked. Returns what became another result; doing it again changes nothing. */
  async within(
    tx: Transaction,
    curriculum: PublishedCurriculum,
    attempts: readonly AttemptToRescale[],
    reason: RescaleReason,
  ): Promise<Rescaling[]> {
    const changes = rescaled(curriculum, attempts);
    if (changes.length === 0) return changes;
    await tx.rows(RESCALE, [JSON.stringify(changes.map(({ attempt, after }) => ({ id: attempt.id, ...after })))]);
    await tx.recordAll(
      changes.map(({ attempt, before, after }) => ({
        name: examinationEvents.attemptRescaled,
        subjectId: attempt.id,
        enrolmentId: attempt.enrolmentId,
        reason,
        before,
        after: { ...after, test: attempt.test, nowPasses: after.passed && !before.passed } satisfies AttemptRescaled,
      })),
    );
    return changes;
  }
}

const RESCALE = `UPDATE attempts a SET points = r.points, max_points = r."maxPoints", percent = r.percent, passed = r.passed
  FROM jsonb_to_recordset($1::jsonb) AS r (id integer, points numeric, "maxPoints" integer, percent smallint, passed boolean) WHERE a.id = r.id`;
