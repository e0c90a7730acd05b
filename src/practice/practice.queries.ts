import { Injectable } from '@nestjs/common';
import { Reader } from '#platform/database/reader';
import type { EntryKind } from '#practice-log/practice-entry.entity';
import type { PracticeEntryStatus } from '#practice-log/practice-entry-status';
import type { PracticeReportStatus } from './practice-report-status.js';
import type { TaskSheetStatus } from './task-sheet-status.js';

/** Where somebody stands in practice. */
export interface PracticeState {
  sheet: TaskSheetStatus | null;
  sheetComment: string | null;
  report: PracticeReportStatus | null;
  reportRound: number | null;
  /** The work whose marks are appealed against, while that is open. */
  appealedWork: number | null;
  /** Null where a returned report may come back at any time. */
  resubmitBy: Date | null;
  entries: { id: number; kind: EntryKind; status: PracticeEntryStatus }[];
}

export interface ReportText {
  id: number;
  status: PracticeReportStatus;
  title: string;
  background: string;
  course: string;
  outcome: string;
  learning: string;
  further: Record<string, string>;
  entryIds: number[];
  answers: Record<string, string>;
  round: number;
  submittedAt: Date | null;
  resubmitBy: Date | null;
  rowVersion: number;
}

@Injectable()
export class PracticeQueries {
  constructor(private readonly reader: Reader) {}

  async state(enrolmentId: number): Promise<PracticeState> {
    const row = await this.reader.row<PracticeState>(
      `SELECT s.status AS sheet, s.decision_comment AS "sheetComment", r.status AS report, r.round AS "reportRound", r.resubmit_by AS "resubmitBy",
         (SELECT w.id FROM works w WHERE w.id = r.work_id AND w.contested <> '{}') AS "appealedWork",
         COALESCE((SELECT json_agg(json_build_object('id', n.id, 'kind', n.kind, 'status', n.status)) FROM practice_entries n WHERE n.enrolment_id = e.id), '[]') AS entries
       FROM enrolments e LEFT JOIN task_sheets s ON s.enrolment_id = e.id LEFT JOIN practice_reports r ON r.enrolment_id = e.id WHERE e.id = $1`,
      [enrolmentId],
    );
    return (
      row ?? {
        sheet: null,
        sheetComment: null,
        report: null,
        reportRound: null,
        appealedWork: null,
        resubmitBy: null,
        entries: [],
      }
    );
  }

  /** The trainee's own report; null before the task sheet is approved. */
  report(enrolmentId: number): Promise<ReportText | null> {
    return this.reader.row(
      `SELECT r.id, r.status, r.title, r.background, r.course, r.outcome, r.learning, r.further, r.entry_ids AS "entryIds", r.answers, r.round,
         r.submitted_at AS "submittedAt", r.resubmit_by AS "resubmitBy", r.row_version AS "rowVersion" FROM practice_reports r WHERE r.enrolment_id = $1`,
      [enrolmentId],
    );
  }
}
