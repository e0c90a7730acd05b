import { Injectable } from '@nestjs/common';
import { type Actor, hasRoleFor } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { conflict, forbidden } from '#platform/problems';
import { admissionsEvents } from './admissions.events.js';
import { admissionsPaths } from './admissions.paths.js';
import { Cohort } from './cohort.entity.js';
import { type CohortDates, onlyDates, stampOf } from './cohort-dates.js';

/**
 * The agency moves a cohort's dates. Who is in stage 1 moves along, with the days that were granted to them; an end that was granted
 * as a named day stays.
 */
@Injectable()
export class MoveCohortDates {
  constructor(private readonly work: Work) {}

  /** `seen` are the dates as the preview showed them; others must be looked at again. */
  run(actor: Actor, id: number, dates: CohortDates, seen: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const cohort = await tx.find(Cohort, { id });
      if (!hasRoleFor(actor, id, 'agency')) throw forbidden('not_your_role');
      if (cohort.status === 'closed') throw conflict('no_longer_possible', admissionsPaths.cohort(id));
      if (stampOf(cohort) !== seen) throw conflict('changed_meanwhile', admissionsPaths.editCohortDates(id));
      await tx.update(Cohort, { id }, dates);
      const moved = await this.moveEnrolments(tx, id, cohort.learningEndsAt, dates.learningEndsAt);
      await tx.record({
        name: admissionsEvents.cohortDatesMoved,
        subjectId: id,
        before: onlyDates(cohort),
        after: { ...dates, moved },
      });
    });
  }

  private async moveEnrolments(tx: Transaction, cohortId: number, from: Date, to: Date): Promise<number> {
    if (from.getTime() === to.getTime()) return 0;
    const [found] = await tx.rows<{ moved: number }>(MOVE, [cohortId, from, to, tx.now]);
    return found?.moved ?? 0;
  }
}

const BY = '($3::timestamptz - $2::timestamptz)';
const MOVE = `WITH moved AS (
    UPDATE enrolments e SET learning_due_at = e.learning_due_at + ${BY}, row_version = e.row_version + 1,
      window_closed_at = CASE WHEN e.learning_due_at + ${BY} < $4 THEN e.window_closed_at END,
      late_requests_until = CASE WHEN e.learning_due_at + ${BY} < $4 THEN e.late_requests_until + ${BY} END
    WHERE e.cohort_id = $1 AND e.stage = 'learning' AND e.status IN ('active', 'suspended')
      AND NOT EXISTS (SELECT FROM extensions x WHERE x.enrolment_id = e.id AND x.kind = 'absolute' AND x.status = 'approved')
    RETURNING e.id)
  SELECT count(*)::int AS moved FROM moved`;
