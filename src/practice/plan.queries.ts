import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock/clock';
import { Reader } from '#platform/database/reader';
import type { PracticeEntryStatus } from '#practice-log/practice-entry-status';
import type { PlannedRow } from './planned-evidence.entity.js';

/** A line of the plan with the entries that fulfil it. */
export interface PlanLine extends PlannedRow {
  id: number;
  /** Its day has passed, and no entry is there. */
  overdue: boolean;
  entries: { id: number; title: string; status: PracticeEntryStatus }[];
}

@Injectable()
export class PlanQueries {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  linesOf(enrolmentId: number): Promise<PlanLine[]> {
    return this.reader.rows(
      `SELECT l.id, l.position, l.kind, l.duty, l.competencies, l.due_on::text AS "dueOn", l.shown_by AS "shownBy", l.way, l.reason, l.simulation,
         (l.due_on < $2::date AND NOT EXISTS (SELECT FROM fulfilments f WHERE f.planned_id = l.id)) IS TRUE AS overdue,
         COALESCE((SELECT json_agg(json_build_object('id', n.id, 'title', n.title, 'status', n.status) ORDER BY n.practised_on, n.id)
           FROM fulfilments f JOIN practice_entries n ON n.id = f.entry_id WHERE f.planned_id = l.id), '[]') AS entries
       FROM planned_evidence l WHERE l.enrolment_id = $1 ORDER BY l.position`,
      [enrolmentId, this.clock.today()],
    );
  }
}
