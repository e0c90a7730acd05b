import { Injectable } from '@nestjs/common';
import type { Levels } from '#marking/agreement-rule';
import { Reader } from '#platform/database/reader';
import { reportHiddenSince } from '#quarantine/withheld';

/** A moderator's note about somebody's marks, beside those marks. */
export interface NoteRow {
  id: number;
  assignmentId: number;
  blindNumber: string;
  round: number;
  notedAt: Date;
  readAt: Date | null;
  note: string;
  /** What the moderator would have given; null where that is what stands. */
  levels: Levels | null;
  own: Levels;
  comments: Record<string, string>;
  /** Words of the work that the marker's statements stand on. */
  quotes: { criterion: string; quote: string }[];
  hiddenSince: Date | null;
  curriculumVersionId: number;
}

export const PAGE_OF_NOTES = 20;

@Injectable()
export class NotesQueries {
  constructor(private readonly reader: Reader) {}

  /** Notes about the marks of one marker, the newest first; one row more tells of a next page. */
  of(markerId: number, before: number): Promise<NoteRow[]> {
    return this.reader.rows(
      `SELECT n.id, m.id AS "assignmentId", w.blind_number AS "blindNumber", w.round, n.noted_at AS "notedAt", n.read_at AS "readAt", d.note, d.levels,
         ${reportHiddenSince('w.enrolment_id')} AS "hiddenSince", c.curriculum_version_id AS "curriculumVersionId",
         COALESCE((SELECT json_object_agg(k.criterion, k.level) FROM criterion_marks k WHERE k.assignment_id = m.id AND k.level IS NOT NULL), '{}') AS own,
         COALESCE((SELECT json_object_agg(k.criterion, k.comment) FROM criterion_marks k WHERE k.assignment_id = m.id AND k.comment <> ''), '{}') AS comments,
         COALESCE((SELECT json_agg(json_build_object('criterion', p.criterion, 'quote', p.passage ->> 'quote') ORDER BY p.id)
           FROM placed_statements p WHERE p.assignment_id = m.id AND p.passage IS NOT NULL), '[]') AS quotes
       FROM noted_marks n JOIN marker_assignments m ON m.id = n.assignment_id AND m.marker_id = $1 JOIN works w ON w.id = m.work_id
       JOIN moderations d ON d.work_id = w.id AND d.moderated_at = n.noted_at AND d.note IS NOT NULL
       JOIN enrolments e ON e.id = w.enrolment_id JOIN cohorts c ON c.id = e.cohort_id
       WHERE n.id < $2 ORDER BY n.id DESC LIMIT ${PAGE_OF_NOTES + 1}`,
      [markerId, before],
    );
  }
}
