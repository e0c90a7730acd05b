import { Injectable } from '@nestjs/common';
import { Reader, type Rows } from '#platform/database/reader';
import { reportHiddenSince } from '#quarantine/withheld';
import type { Levels } from './agreement-rule.js';
import type { MarkerAssignmentStatus } from './marker-assignment-status.js';
import type { WorkKind } from './work.entity.js';
import type { WorkBody } from './work-body.js';
import type { WorkOutcome, WorkStatus } from './work-status.js';

export interface AssignmentRow {
  id: number;
  blindNumber: string;
  kind: WorkKind;
  round: number;
  ordinal: number;
  status: MarkerAssignmentStatus;
  assignedAt: Date;
  handedInAt: Date | null;
  chosen: number;
  /** Criteria that are appealed against. */
  contested: string[];
  workStatus: WorkStatus;
  curriculumVersionId: number;
  settings: Record<string, number>;
}

export interface AssignmentDetail extends AssignmentRow {
  workId: number;
  workHandedInAt: Date;
  outcome: WorkOutcome | null;
  agreed: Levels | null;
  body: WorkBody;
  reconciled: Levels;
  /** Whose report it is: for what is written down about reading it, never for a page. */
  enrolmentId: number;
  hiddenSince: Date | null;
  rowVersion: number;
  /** How many open ones its marker has, this one included; counted up to a hundred. */
  open: number;
  next: { id: number; blindNumber: string } | null;
  /** The marks that may be seen from this place, the own ones among them. */
  marks: MarksOfMarker[];
}

/** What one marker gave. */
export interface MarksOfMarker {
  assignmentId: number;
  markerId: number;
  ordinal: number;
  status: MarkerAssignmentStatus;
  comment: string;
  levels: Levels;
  comments: Record<string, string>;
  versions: Record<string, number>;
}

const ROW = `m.id, w.blind_number AS "blindNumber", w.kind, w.round, m.ordinal, m.status, m.assigned_at AS "assignedAt", m.handed_in_at AS "handedInAt",
  w.status AS "workStatus", w.contested, c.curriculum_version_id AS "curriculumVersionId", c.settings,
  (SELECT count(*)::int FROM criterion_marks k WHERE k.assignment_id = m.id AND k.level IS NOT NULL) AS chosen`;
const FROM = `FROM marker_assignments m JOIN works w ON w.id = m.work_id JOIN enrolments e ON e.id = w.enrolment_id JOIN cohorts c ON c.id = e.cohort_id`;

/** Works to talk about, appeals to decide (the oldest first), and how many notes of moderators are unread. */
export interface BesidePile {
  /** Works that this marker and another one see too differently. */
  talks: { id: number; blindNumber: string }[];
  /** Appeals whose own marks are in and that wait for their marker's decision. */
  verdicts: { id: number; blindNumber: string }[];
  notes: number;
}

const listed = (which: string) =>
  `(SELECT COALESCE(json_agg(json_build_object('id', o.id, 'blindNumber', o.blind_number)), '[]') FROM (
     SELECT m.id, w.blind_number FROM marker_assignments m JOIN works w ON w.id = m.work_id
     WHERE m.marker_id = $1 AND m.status = 'handed_in' AND ${which} ORDER BY m.handed_in_at, m.id LIMIT 50) o)`;
const BESIDE_PILE = `SELECT ${listed(`m.ordinal < 3 AND w.status = 'reconciling'`)} AS talks, ${listed(`m.ordinal = 4 AND w.contested <> '{}'`)} AS verdicts,
  (SELECT count(*)::int FROM noted_marks n JOIN marker_assignments m ON m.id = n.assignment_id WHERE n.read_at IS NULL AND m.marker_id = $1) AS notes`;

export const PAGE_OF_ASSIGNMENTS = 50;

/** The page is taken from its index first: so its plan, and what it costs, does not depend on how many works there are. */
const page = (which: string, order: string) =>
  `SELECT ${ROW} ${FROM.replace('marker_assignments m', `(SELECT * FROM marker_assignments m WHERE ${which} ORDER BY ${order} LIMIT ${PAGE_OF_ASSIGNMENTS + 1}) m`)} ORDER BY ${order}`;
const OPEN = page(`m.marker_id = $1 AND m.status IN ('assigned', 'marking') AND m.id > $2`, 'm.id');
const DONE = page(`m.marker_id = $1 AND m.status = 'handed_in' AND m.id < $2`, 'm.id DESC');
const MARKS = `SELECT m.id AS "assignmentId", m.marker_id AS "markerId", m.ordinal, m.status, m.comment,
    COALESCE(json_object_agg(k.criterion, k.level) FILTER (WHERE k.level IS NOT NULL), '{}') AS levels,
    COALESCE(json_object_agg(k.criterion, k.comment) FILTER (WHERE k.comment <> ''), '{}') AS comments,
    COALESCE(json_object_agg(k.criterion, k.row_version) FILTER (WHERE k.criterion IS NOT NULL), '{}') AS versions
  FROM marker_assignments m LEFT JOIN criterion_marks k ON k.assignment_id = m.id`;

/** The pile goes round: after the newest comes the oldest that is still open. */
const NEXT = `SELECT json_build_object('id', o.id, 'blindNumber', v.blind_number) FROM marker_assignments o JOIN works v ON v.id = o.work_id
  WHERE o.marker_id = $1 AND o.status IN ('assigned', 'marking') AND o.id`;

/**
 * The marks that the holder of an assignment ($2) may see: the own ones, and the others' once both of the first two are in. Whoever marks anew
 * after an appeal sees them with the own ones in, and is seen when the appeal is decided.
 */
const SEEN = `${MARKS} JOIN marker_assignments mine ON mine.id = $2 AND mine.work_id = m.work_id
  JOIN works seen ON seen.id = m.work_id
  WHERE m.id = mine.id OR (m.status = 'handed_in' AND m.ordinal < 5 AND (m.ordinal < 4 OR seen.contested = '{}') AND (mine.status = 'handed_in' OR mine.ordinal = 3)
    AND (SELECT count(*) FROM marker_assignments b WHERE b.work_id = m.work_id AND b.ordinal < 3 AND b.status = 'handed_in') = 2)
  GROUP BY m.id ORDER BY m.ordinal`;

@Injectable()
export class AssignmentsQueries {
  constructor(private readonly reader: Reader) {}

  /** What waits for a marker, the oldest first, after `afterId`; one row more than a page tells that there is a next one. */
  openOf(markerId: number, afterId = 0): Promise<AssignmentRow[]> {
    return this.reader.rowsTogether(OPEN, ['int', 'int'], [markerId, afterId]);
  }

  /** What else waits for a marker beside the pile. */
  async besidePile(markerId: number): Promise<BesidePile> {
    const found = await this.reader.rowTogether<BesidePile>(BESIDE_PILE, ['int'], [markerId]);
    return found ?? { talks: [], verdicts: [], notes: 0 };
  }

  /** What a marker has handed in, the newest first, before `beforeId`. */
  doneOf(markerId: number, beforeId = 2_147_483_647): Promise<AssignmentRow[]> {
    return this.reader.rowsTogether(DONE, ['int', 'int'], [markerId, beforeId]);
  }

  /** The marker's own assignment with the work in it, or null where it is another's. */
  detail(markerId: number, id: number): Promise<AssignmentDetail | null> {
    return this.reader.row(
      `SELECT ${ROW}, m.work_id AS "workId", CASE WHEN m.ordinal = 5 THEN m.assigned_at ELSE w.handed_in_at END AS "workHandedInAt", w.outcome, w.body, w.reconciled, w.enrolment_id AS "enrolmentId",
         ${reportHiddenSince('w.enrolment_id')} AS "hiddenSince", m.row_version AS "rowVersion", g.levels AS agreed,
         (SELECT json_agg(s) FROM (${SEEN}) s) AS marks,
         (SELECT count(*)::int FROM (SELECT FROM marker_assignments o WHERE o.marker_id = $1 AND o.status IN ('assigned', 'marking') LIMIT 100) o) AS open,
         COALESCE((${NEXT} > $2 ORDER BY o.id LIMIT 1), (${NEXT} < $2 ORDER BY o.id LIMIT 1)) AS next
       ${FROM} LEFT JOIN agreements g ON g.work_id = w.id AND g.replaced_at IS NULL WHERE m.marker_id = $1 AND m.id = $2 AND m.status <> 'declined'`,
      [markerId, id],
    );
  }

  /** All marks of a work, for the rule that settles it. Never for a page. */
  marksOf(workId: number, rows: Rows = this.reader): Promise<MarksOfMarker[]> {
    return rows.rows(`${MARKS} WHERE m.work_id = $1 AND m.status <> 'declined' GROUP BY m.id ORDER BY m.ordinal`, [
      workId,
    ]);
  }
}
