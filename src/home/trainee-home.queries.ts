import { Injectable } from '@nestjs/common';
import type { Stage } from '#admissions/enrolment-status';
import type { LocalizedText } from '#curriculum/localized-text';
import type { RiskNotice } from '#learning/risk-notice.entity';
import type { StudyHistory } from '#learning/study-load';
import { Clock } from '#platform/clock/clock';
import { Reader } from '#platform/database/reader';

/** Everything about one enrolment that only its home page shows together. */
export interface TraineeHomeRow {
  name: string;
  /** When each stage was entered. */
  stages: Partial<Record<Stage, string>>;
  /** What stage 1 is counted from: lessons with their percent, tests passed, each with its instant; and the attempts open now. */
  lessons: StudyHistory['lessons'];
  passed: StudyHistory['passed'];
  open: Record<string, number>;
  /** For how long the clock of the window stood still. */
  stoodSeconds: number;
  /** That this person is behind, as the last assessment found it. */
  notice: (Pick<RiskNotice, 'id' | 'level' | 'reasons'> & { assessedAt: string; isNew: boolean }) | null;
  days: { id: number; heldOn: string; venue: string }[];
  news: { name: string; at: string; stage: string | null }[];
  /** Rules that changed since this person studied them, and that they have not read about yet. */
  changes: { id: number; title: LocalizedText; minutes: number; inForce: string }[];
}

const NEWS = [
  'enrolment.started',
  'stage.entered',
  'extension.approved',
  'extension.declined',
  'enrolment.resumed',
  'window.closed',
  'task_sheet.approved',
  'task_sheet.returned',
  'confirmation.escalated',
  'work.released',
  'work_appeal.decided',
  'certificate.issued',
];

@Injectable()
export class TraineeHomeQueries {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  of(enrolmentId: number): Promise<TraineeHomeRow | null> {
    return this.reader.rowTogether(
      `SELECT COALESCE(p.call_name, p.print_name) AS name,
         (SELECT COALESCE(json_object_agg(s.stage, s.entered_at), '{}') FROM enrolment_stages s WHERE s.enrolment_id = e.id) AS stages,
         (SELECT COALESCE(json_agg(json_build_array(l.lesson_id, l.percent, EXTRACT(EPOCH FROM COALESCE(l.completed_at, l.last_at))::bigint)), '[]')
            FROM lesson_progress l WHERE l.enrolment_id = e.id AND e.stage = 'learning') AS lessons,
         (SELECT COALESCE(json_agg(json_build_object('test', t.test, 'at', t.at)), '[]') FROM (SELECT a.test, min(a.submitted_at) AS at
            FROM attempts a WHERE a.enrolment_id = e.id AND a.passed AND e.stage = 'learning' GROUP BY a.test) t) AS passed,
         (SELECT COALESCE(json_object_agg(a.test, a.id), '{}') FROM attempts a WHERE a.enrolment_id = e.id AND a.status = 'started' AND e.stage = 'learning') AS open,
         (SELECT COALESCE(EXTRACT(EPOCH FROM sum(s.ended_at - GREATEST(s.started_at, c.learning_starts_at))), 0)::float8
            FROM suspensions s WHERE s.enrolment_id = e.id AND s.ended_at > c.learning_starts_at) AS "stoodSeconds",
         (SELECT json_build_object('id', r.id, 'level', r.level, 'reasons', r.reasons, 'assessedAt', r.assessed_at, 'isNew', r.shown_at IS NULL)
            FROM risk_notices r WHERE r.enrolment_id = e.id AND r.ended_at IS NULL AND e.stage = 'learning' AND e.status = 'active') AS notice,
         (SELECT COALESCE(json_agg(json_build_object('id', d.id, 'heldOn', d.held_on, 'venue', d.venue) ORDER BY d.held_on), '[]')
            FROM review_group_members m JOIN review_days d ON d.id = m.review_day_id WHERE m.enrolment_id = e.id AND d.held_on >= $2::date) AS days,
         (SELECT COALESCE(json_agg(n), '[]') FROM (SELECT v.name, v.at, v.after ->> 'stage' AS stage FROM events v
            WHERE v.enrolment_id = e.id AND v.name IN (${NEWS.map((name) => `'${name}'`)}) ORDER BY v.id DESC LIMIT 4) n) AS news,
         (SELECT COALESCE(json_agg(json_build_object('id', r.id, 'title', r.content -> 'title', 'minutes', r.content -> 'minutes', 'inForce', r.in_force) ORDER BY r.in_force, r.id), '[]')
            FROM rule_change_notices n JOIN rule_changes r ON r.id = n.rule_change_id WHERE n.enrolment_id = e.id AND n.read_at IS NULL) AS changes
       FROM enrolments e JOIN cohorts c ON c.id = e.cohort_id JOIN persons p ON p.id = e.person_id WHERE e.id = $1`,
      ['int', 'date'],
      [enrolmentId, this.clock.today()],
    );
  }
}
