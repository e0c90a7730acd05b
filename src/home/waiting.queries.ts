import { Injectable } from '@nestjs/common';
import { cohortsKept } from '#admissions/cohorts-kept';
import { type Actor, organisationsOf } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { Reader } from '#platform/database/reader';

/** How much of one kind of work waits for somebody, and since when. */
export interface Waiting {
  kind: WaitingKind;
  count: number;
  since: Date | null;
  /** The one thing to open, where there is one in particular. */
  id: number | null;
}

export type WaitingKind =
  | 'marking'
  | 'task-sheets'
  | 'groups'
  | 'endorsements'
  | 'screening'
  | 'decisions'
  | 'approvals'
  | 'votes'
  | 'appeals'
  | 'extensions'
  | 'ended-windows'
  | 'late-practice'
  | 'questions'
  | 'confirmations'
  | 'late-results'
  | 'talks'
  | 'notes'
  | 'appeal-extensions'
  | 'verdicts'
  | 'report-appeals'
  | 'releases'
  | 'incidents';

/** Wishes for more time that person $1 may decide about, in the cohorts $2 (null: all). */
const EXTENSIONS = `FROM extensions x JOIN enrolments e ON e.id = x.enrolment_id WHERE x.status = 'requested' AND e.status = 'active' AND e.stage IN ('learning', 'practice')
  AND x.requested_by <> $1 AND e.person_id <> $1 AND ($2::int[] IS NULL OR e.cohort_id = ANY ($2::int[]))`;

/** Proposals for more time to appeal, likewise. */
const APPEAL_EXTENSIONS = `FROM appeal_extensions x JOIN enrolments e ON e.id = x.enrolment_id WHERE x.status = 'requested'
  AND x.requested_by <> $1 AND e.person_id <> $1 AND ($2::int[] IS NULL OR e.cohort_id = ANY ($2::int[]))`;

/** One statement for each role that has work waiting. Each counts what that person alone may do. */
@Injectable()
export class WaitingQueries {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  trainer({ id }: Actor): Promise<Waiting[]> {
    return this.reader.rows(
      `SELECT 'verdicts' AS kind, count(*)::int AS count, min(m.handed_in_at) AS since, (array_agg(m.id ORDER BY m.handed_in_at, m.id))[1] AS id
         FROM marker_assignments m JOIN works w ON w.id = m.work_id AND w.contested <> '{}' WHERE m.marker_id = $1 AND m.status = 'handed_in' AND m.ordinal = 4
       UNION ALL SELECT 'marking', count(*)::int, min(m.assigned_at), NULL
         FROM marker_assignments m WHERE m.marker_id = $1 AND m.status IN ('assigned', 'marking')
       UNION ALL SELECT 'task-sheets', count(*)::int, min(t.submitted_at), NULL FROM task_sheets t JOIN enrolments e ON e.id = t.enrolment_id
         WHERE t.status = 'submitted' AND e.person_id <> $1 AND EXISTS (SELECT FROM appointments a WHERE a.person_id = $1 AND a.role = 'trainer'
           AND a.period @> $2::date AND (a.cohort_id IS NULL OR a.cohort_id = e.cohort_id))
       UNION ALL SELECT 'talks', count(*)::int, min(r.opened_at), NULL FROM reconciliations r JOIN marker_assignments m ON m.work_id = r.work_id AND m.marker_id = $1
         AND m.ordinal < 3 AND m.status = 'handed_in' WHERE r.status = 'open'
       UNION ALL SELECT 'notes', count(*)::int, min(n.noted_at), NULL FROM noted_marks n JOIN marker_assignments m ON m.id = n.assignment_id
         WHERE n.read_at IS NULL AND m.marker_id = $1
       UNION ALL SELECT 'groups', count(*)::int, (min(d.held_on)::timestamp AT TIME ZONE 'Asia/Tokyo'), (array_agg(g.id ORDER BY d.held_on, g.id))[1]
         FROM review_groups g JOIN review_days d ON d.id = g.review_day_id WHERE g.trainer_id = $1 AND d.held_on >= $2::date`,
      [id, this.clock.today()],
    );
  }

  contact(actor: Actor): Promise<Waiting[]> {
    return this.reader.rows(
      `SELECT 'endorsements' AS kind, count(*)::int AS count, min(submitted_at) AS since, NULL::int AS id FROM applications
       WHERE status = 'submitted' AND organisation_id = ANY ($2::int[]) AND person_id <> $1`,
      [actor.id, organisationsOf(actor)],
    );
  }

  /** After the deadline the agency alone decides about more time; the office counts what is in time, and whom somebody has to decide about. */
  office(actor: Actor): Promise<Waiting[]> {
    return this.reader.rows(
      `SELECT 'screening' AS kind, count(*)::int AS count, min(submitted_at) AS since, NULL::int AS id FROM applications
       WHERE status IN ('endorsed', 'checking') AND person_id <> $1
       UNION ALL SELECT 'extensions', count(*)::int, min(x.requested_at), NULL ${EXTENSIONS} AND (SELECT w.due_at FROM stage_windows w WHERE w.enrolment_id = e.id) >= $3
       UNION ALL SELECT 'appeal-extensions', count(*)::int, min(x.requested_at), NULL ${APPEAL_EXTENSIONS} AND x.old_until >= $3
       UNION ALL SELECT 'ended-windows', count(*)::int, min(e.learning_due_at), NULL FROM enrolments e
         WHERE e.status = 'active' AND e.stage = 'learning' AND e.late_requests_until < $3 AND ($2::int[] IS NULL OR e.cohort_id = ANY ($2::int[]))
           AND NOT EXISTS (SELECT FROM extensions x WHERE x.enrolment_id = e.id AND x.status = 'requested')
       UNION ALL SELECT 'late-practice', count(*)::int, min(w.due_at), NULL FROM enrolments e JOIN stage_windows w ON w.enrolment_id = e.id
         LEFT JOIN practice_reports r ON r.enrolment_id = e.id
         WHERE e.status = 'active' AND e.stage = 'practice' AND e.practice_stopped_at IS NULL AND w.due_at < $3 AND (COALESCE(r.status, 'draft') = 'draft' OR (r.status = 'returned' AND r.resubmit_by IS NOT NULL))
           AND ($2::int[] IS NULL OR e.cohort_id = ANY ($2::int[])) AND NOT EXISTS (SELECT FROM extensions x WHERE x.enrolment_id = e.id AND x.status = 'requested')
       UNION ALL SELECT 'confirmations', count(*)::int, min(r.escalated_at), NULL FROM confirmation_requests r JOIN enrolments e ON e.id = r.enrolment_id
         WHERE r.status = 'open' AND r.escalated_at IS NOT NULL AND e.person_id <> $1 AND ($2::int[] IS NULL OR e.cohort_id = ANY ($2::int[]))
       UNION ALL SELECT 'late-results', count(*)::int, min(l.foreseen_at), NULL FROM late_results l JOIN works w ON w.id = l.work_id AND w.status <> 'released'
         JOIN enrolments e ON e.id = w.enrolment_id WHERE $2::int[] IS NULL OR e.cohort_id = ANY ($2::int[])`,
      [actor.id, cohortsKept(actor), this.clock.now()],
    );
  }

  agency(actor: Actor): Promise<Waiting[]> {
    return this.reader.rows(
      `SELECT 'decisions' AS kind, count(*)::int AS count, min(submitted_at) AS since, NULL::int AS id FROM applications
         WHERE status IN ('eligible', 'waitlisted') AND person_id <> $1 AND screened_by IS DISTINCT FROM $1
       UNION ALL SELECT 'approvals', count(*)::int, min(c.decided_at), NULL FROM certification_cases c JOIN enrolments e ON e.id = c.enrolment_id
         WHERE c.status = 'recommended' AND e.person_id <> $1 AND c.decided_by IS DISTINCT FROM $1
           AND NOT EXISTS (SELECT FROM panel_votes v WHERE v.case_id = c.id AND v.panellist_id = $1)
       UNION ALL SELECT 'extensions', count(*)::int, min(x.requested_at), NULL ${EXTENSIONS}
       UNION ALL SELECT 'appeal-extensions', count(*)::int, min(x.requested_at), NULL ${APPEAL_EXTENSIONS}`,
      [actor.id, cohortsKept(actor)],
    );
  }

  panel({ id }: Actor): Promise<Waiting[]> {
    return this.reader.rows(
      `SELECT 'votes' AS kind, count(*)::int AS count, min(c.proposed_at) AS since, NULL::int AS id
       FROM certification_cases c JOIN enrolments e ON e.id = c.enrolment_id
       WHERE c.status IN ('proposed', 'held') AND e.person_id <> $1 AND NOT EXISTS (SELECT FROM panel_votes v WHERE v.case_id = c.id AND v.panellist_id = $1)`,
      [id],
    );
  }
}
