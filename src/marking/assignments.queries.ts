import { Injectable } from '@nestjs/common';
import { FEEDBACK_ON_DESK, type Feedback } from '#feedback/feedback.queries';
import { Clock } from '#platform/clock/clock';
import { Reader, type Rows } from '#platform/database/reader';
import { reportSeenByMarker } from '#quarantine/see-text';
import { reportHiddenSince } from '#quarantine/withheld';
import type { Levels } from './agreement-rule.js';
import type { MarkerAssignmentStatus } from './marker-assignment-status.js';
import { ReadBodies } from './read-bodies.js';
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
  /** That its marker opened it today is written down. */
  seen: boolean;
  rowVersion: number;
  /** How many open ones its marker has, this one included; counted up to a hundred. */
  open: number;
  next: { id: number; blindNumber: string } | null;
  /** The marks that may be seen from this place, the own ones among them. */
  marks: MarksOfMarker[];
  feedback: Feedback;
}

/** As the database answers: without the text where it is at hand. */
type Found = Omit<AssignmentDetail, 'body'> & { readonly mark: string; readonly body: WorkBody | null };

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

/** The columns of an assignment, and what they are taken from. */
export const ASSIGNMENT = `m.id, w.blind_number AS "blindNumber", w.kind, w.round, m.ordinal, m.status, m.assigned_at AS "assignedAt", m.handed_in_at AS "handedInAt",
  w.status AS "workStatus", w.contested, c.curriculum_version_id AS "curriculumVersionId", c.settings,
  (SELECT count(*)::int FROM criterion_marks k WHERE k.assignment_id = m.id AND k.level IS NOT NULL) AS chosen`;
export const OF_ASSIGNMENT = `FROM marker_assignments m JOIN works w ON w.id = m.work_id JOIN enrolments e ON e.id = w.enrolment_id JOIN cohorts c ON c.id = e.cohort_id`;

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

/** Everything on a desk (marker, assignment, day, mark of the text that is at hand) in one answer, so that opening it is one question. */
const DETAIL = `SELECT ${ASSIGNMENT}, m.work_id AS "workId", CASE WHEN m.ordinal = 5 THEN m.assigned_at ELSE w.handed_in_at END AS "workHandedInAt", w.outcome, w.xmin::text AS mark,
    CASE WHEN w.xmin::text = $4 THEN NULL ELSE w.body END AS body, w.reconciled, w.enrolment_id AS "enrolmentId",
    ${reportHiddenSince('w.enrolment_id')} AS "hiddenSince", ${reportSeenByMarker('w.enrolment_id', '$1', '$3')} AS seen, m.row_version AS "rowVersion", g.levels AS agreed,
    (SELECT json_agg(s) FROM (${SEEN}) s) AS marks, ${FEEDBACK_ON_DESK} AS feedback,
    (SELECT count(*)::int FROM (SELECT FROM marker_assignments o WHERE o.marker_id = $1 AND o.status IN ('assigned', 'marking') LIMIT 100) o) AS open,
    COALESCE((${NEXT} > $2 ORDER BY o.id LIMIT 1), (${NEXT} < $2 ORDER BY o.id LIMIT 1)) AS next
  ${OF_ASSIGNMENT} LEFT JOIN agreements g ON g.work_id = w.id AND g.replaced_at IS NULL WHERE m.marker_id = $1 AND m.id = $2 AND m.status <> 'declined'`;

@Injectable()
export class AssignmentsQueries {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly bodies: ReadBodies,
  ) {}

  /** The marker's own assignment with the work in it, or null where it is another's. */
  async detail(markerId: number, id: number): Promise<AssignmentDetail | null> {
    const atHand = this.bodies.of(id);
    const asked = [markerId, id, this.clock.today(), atHand?.mark ?? ''];
    const found = await this.reader.rowTogether<Found>(DETAIL, ['int', 'int', 'date', 'text'], asked);
    if (!found) return null;
    const { mark, body, ...detail } = found;
    const read = body === null ? atHand : this.bodies.keep(id, { mark, body });
    return read ? { ...detail, body: read.body } : null;
  }

  /** All marks of a work, for the rule that settles it. Never for a page. */
  marksOf(workId: number, rows: Rows = this.reader): Promise<MarksOfMarker[]> {
    return rows.rows(`${MARKS} WHERE m.work_id = $1 AND m.status <> 'declined' GROUP BY m.id ORDER BY m.ordinal`, [
      workId,
    ]);
  }
}
