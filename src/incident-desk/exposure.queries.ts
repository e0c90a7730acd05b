import { Injectable } from '@nestjs/common';
import { Reader } from '#platform/database/reader';
import type { Incident } from '#quarantine/incident.entity';
import type { ViewerRole } from '#quarantine/text-view.entity';

/** Somebody who could read a text, since when, and on which days they had it in front of them. */
export interface Exposed {
  role: ViewerRole;
  name: string;
  since: Date | null;
  days: string[];
}

type Of = Pick<Incident, 'kind' | 'textId' | 'enrolmentId' | 'inReport'>;

/** $1 kind, $2 text, $3 enrolment, $4 whether it is read as a part of the report. */
const COULD = `
  SELECT 'marker' AS role, m.marker_id AS person, NULL::int AS request, min(m.assigned_at) AS since FROM marker_assignments m JOIN works w ON w.id = m.work_id
    WHERE $4 AND w.enrolment_id = $3 GROUP BY m.marker_id
  UNION ALL SELECT 'moderator', d.moderator_id, NULL, min(d.moderated_at) FROM moderations d JOIN works w ON w.id = d.work_id
    WHERE $4 AND w.enrolment_id = $3 AND d.moderator_id IS NOT NULL GROUP BY d.moderator_id
  UNION ALL SELECT 'supervisor', NULL, r.id, r.sent_at FROM confirmation_requests r JOIN confirmations f ON f.request_id = r.id WHERE $1 = 'entry' AND f.entry_id = $2
  UNION ALL SELECT 'reviewer', v.decided_by, NULL, min(v.submitted_at) FROM task_sheet_reviews v JOIN task_sheets s ON s.id = v.task_sheet_id
    WHERE $1 = 'task_sheet' AND s.enrolment_id = $3 GROUP BY v.decided_by
  UNION ALL SELECT 'desk', m.author_id, NULL, min(m.written_at) FROM question_messages m WHERE $1 = 'question' AND m.question_id = $2 AND m.from_desk GROUP BY m.author_id`;

@Injectable()
export class ExposureQueries {
  constructor(private readonly reader: Reader) {}

  /** By name, for the record of the staff: those the text was given to, and everybody who has opened it. */
  people({ kind, textId, enrolmentId, inReport }: Of): Promise<Exposed[]> {
    return this.reader.rows(
      `WITH could AS (${COULD}), did AS (
         SELECT v.role, v.viewer_id AS person, v.request_id AS request, array_agg(DISTINCT v.day::text ORDER BY v.day::text) AS days FROM text_views v
         WHERE (v.kind = $1 AND v.text_id = $2) OR ($4 AND v.kind = 'report' AND v.text_id = $3) GROUP BY v.role, v.viewer_id, v.request_id)
       SELECT COALESCE(c.role, d.role) AS role, COALESCE(p.print_name, r.supervisor_name, '–') AS name, since, COALESCE(days, '{}') AS days
       FROM could c FULL JOIN did d ON d.role = c.role AND COALESCE(d.person, 0) = COALESCE(c.person, 0) AND COALESCE(d.request, 0) = COALESCE(c.request, 0)
       LEFT JOIN persons p ON p.id = COALESCE(c.person, d.person) LEFT JOIN confirmation_requests r ON r.id = COALESCE(c.request, d.request)
       ORDER BY c.since NULLS LAST, 1, 2 LIMIT 200`,
      [kind, textId, enrolmentId, kind === 'report' || inReport],
    );
  }

  /** Whoever could have opened it without being given it: a task sheet lies before the trainers of its cohort, a question before the desk too. */
  async circle({ kind, enrolmentId }: Of, today: string): Promise<number> {
    if (kind !== 'task_sheet' && kind !== 'question') return 0;
    const found = await this.reader.row<{ count: number }>(
      `SELECT count(DISTINCT a.person_id)::int AS count FROM appointments a JOIN enrolments e ON e.id = $1
       WHERE (a.role = 'trainer' OR ($2 AND a.role = 'office')) AND a.period @> $3::date AND (a.cohort_id IS NULL OR a.cohort_id = e.cohort_id)`,
      [enrolmentId, kind === 'question', today],
    );
    return found?.count ?? 0;
  }
}
