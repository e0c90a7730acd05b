import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database/transaction';
import { AtOnce, type RecordedEvent, type Subscriber } from '#platform/outbox/subscriber';
import { ruleChangesEvents } from '#rule-changes/rule-changes.events';

/** Whoever began a lesson with the rule as it was is told, and whoever is still in stage 1 with an edition from before: each person once. */
@Injectable()
@AtOnce(ruleChangesEvents.announced)
export class LearningOnRuleChangeAnnounced implements Subscriber {
  async handle(tx: Transaction, { subjectId }: RecordedEvent): Promise<void> {
    await tx.rows(
      `INSERT INTO rule_change_notices (rule_change_id, enrolment_id, person_id, studied, told_at)
       SELECT DISTINCT ON (e.person_id) r.id, e.id, e.person_id, s.studied, $2
       FROM rule_changes r JOIN curriculum_versions n ON n.id = r.curriculum_version_id
       JOIN curriculum_versions v ON v.programme = n.programme AND v.number < n.number
       JOIN cohorts c ON c.curriculum_version_id = v.id JOIN enrolments e ON e.cohort_id = c.id
       CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM lesson_progress p WHERE p.enrolment_id = e.id AND p.lesson_id = ANY (r.lessons) AND p.percent > 0) AS studied) s
       WHERE r.id = $1 AND (s.studied OR (e.stage = 'learning' AND e.status IN ('active', 'suspended')))
       ORDER BY e.person_id, e.id DESC`,
      [subjectId, tx.now],
    );
  }
}
