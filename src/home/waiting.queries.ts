import { Injectable } from '@nestjs/common';
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
  | 'votes';

/** One statement for each role that has work waiting. Each counts what that person alone may do. */
@Injectable()
export class WaitingQueries {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  trainer({ id }: Actor): Promise<Waiting[]> {
    return this.reader.rows(
      `SELECT 'marking' AS kind, count(*)::int AS count, min(m.assigned_at) AS since, NULL::int AS id
         FROM marker_assignments m WHERE m.marker_id = $1 AND m.status IN ('assigned', 'marking')
       UNION ALL SELECT 'task-sheets', count(*)::int, min(t.submitted_at), NULL FROM task_sheets t JOIN enrolments e ON e.id = t.enrolment_id
         WHERE t.status = 'submitted' AND e.person_id <> $1 AND EXISTS (SELECT FROM appointments a WHERE a.person_id = $1 AND a.role = 'trainer'
           AND a.period @> $2::date AND (a.cohort_id IS NULL OR a.cohort_id = e.cohort_id))
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

  office({ id }: Actor): Promise<Waiting[]> {
    return this.reader.rows(
      `SELECT 'screening' AS kind, count(*)::int AS count, min(submitted_at) AS since, NULL::int AS id FROM applications
       WHERE status IN ('endorsed', 'checking') AND person_id <> $1`,
      [id],
    );
  }

  agency({ id }: Actor): Promise<Waiting[]> {
    return this.reader.rows(
      `SELECT 'decisions' AS kind, count(*)::int AS count, min(submitted_at) AS since, NULL::int AS id FROM applications
         WHERE status IN ('eligible', 'waitlisted') AND person_id <> $1 AND screened_by IS DISTINCT FROM $1
       UNION ALL SELECT 'approvals', count(*)::int, min(c.decided_at), NULL FROM certification_cases c JOIN enrolments e ON e.id = c.enrolment_id
         WHERE c.status = 'recommended' AND e.person_id <> $1 AND c.decided_by IS DISTINCT FROM $1
           AND NOT EXISTS (SELECT FROM panel_votes v WHERE v.case_id = c.id AND v.panellist_id = $1)`,
      [id],
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
