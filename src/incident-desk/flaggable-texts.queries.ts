import { Injectable } from '@nestjs/common';
import { Reader, type Rows } from '#platform/database/reader';
import type { TextKind } from '#quarantine/incident.entity';
import type { IncidentStatus } from '#quarantine/incident-status';

/** A text of a trainee that others can read, without a word of it. */
export interface FlaggableText {
  kind: TextKind;
  textId: number;
  inReport: boolean;
  readableSince: Date;
  /** The day of the practice, of an entry. */
  day: string | null;
  incidentId: number | null;
  status: IncidentStatus | null;
}

@Injectable()
export class FlaggableTextsQueries {
  constructor(private readonly reader: Reader) {}

  /** Everything of an enrolment that somebody else than its writer can read; drafts are not among it. */
  of(enrolmentId: number, rows: Rows = this.reader): Promise<FlaggableText[]> {
    return rows.rows(
      `SELECT t.kind, t.text_id AS "textId", t.in_report AS "inReport", t.since AS "readableSince", t.day::text, i.id AS "incidentId", i.status
       FROM (SELECT 'entry' AS kind, n.id AS text_id, n.status IN ('evidence', 'frozen') AS in_report, n.shared_at AS since, n.practised_on AS day
           FROM practice_entries n WHERE n.enrolment_id = $1 AND n.status <> 'draft'
         UNION ALL SELECT 'report', w.enrolment_id, false, min(w.handed_in_at), NULL FROM works w WHERE w.enrolment_id = $1 GROUP BY w.enrolment_id
         UNION ALL SELECT 'task_sheet', s.enrolment_id, false, s.submitted_at, NULL FROM task_sheets s WHERE s.enrolment_id = $1 AND s.submitted_at IS NOT NULL
         UNION ALL SELECT 'question', q.id, false, q.asked_at, NULL FROM questions q WHERE q.enrolment_id = $1) t
       LEFT JOIN incidents i ON i.kind = t.kind AND i.text_id = t.text_id AND i.status IN ('noticed', 'quarantined', 'redacted')
       ORDER BY t.since DESC, t.kind, t.text_id LIMIT 300`,
      [enrolmentId],
    );
  }
}
