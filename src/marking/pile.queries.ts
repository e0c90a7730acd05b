import { Injectable } from '@nestjs/common';
import { Reader } from '#platform/database/reader';
import { ASSIGNMENT, type AssignmentRow, OF_ASSIGNMENT } from './assignments.queries.js';
import { type MarksToTakeBack, marksToTakeBack, takeBackSince } from './marks-to-take-back.queries.js';

/** A page of what lies in front of a marker, or of what is done, and what else waits for the same marker. */
export interface Pile {
  /** One more than a page has tells that there is a next one. */
  rows: AssignmentRow[];
  /** Works that this marker and another one see too differently, the oldest first. */
  talks: { id: number; blindNumber: string }[];
  /** Appeals whose own marks are in and that wait for their marker's decision, the oldest first. */
  verdicts: { id: number; blindNumber: string }[];
  /** Unread notes of moderators. */
  notes: number;
  takeBack: MarksToTakeBack[];
}

/** More than a trainer usually takes in a week: so nearly everybody sees the whole pile on one page. */
export const PAGE_OF_ASSIGNMENTS = 25;

/** The page is taken from its index first: so its plan, and what it costs, does not depend on how many works there are. */
const page = (which: string, order: string) =>
  `SELECT ${ASSIGNMENT} ${OF_ASSIGNMENT.replace('marker_assignments m', `(SELECT * FROM marker_assignments m WHERE m.marker_id = $1 AND ${which} ORDER BY ${order} LIMIT ${PAGE_OF_ASSIGNMENTS + 1}) m`)} ORDER BY ${order}`;
const listed = (which: string) =>
  `(SELECT COALESCE(json_agg(json_build_object('id', o.id, 'blindNumber', o.blind_number)), '[]') FROM (
     SELECT m.id, w.blind_number FROM marker_assignments m JOIN works w ON w.id = m.work_id
     WHERE m.marker_id = $1 AND m.status = 'handed_in' AND ${which} ORDER BY m.handed_in_at, m.id LIMIT 50) o)`;
const list = (sql: string) => `(SELECT COALESCE(json_agg(o), '[]') FROM (${sql}) o)`;

/** One answer, read once: rows and columns by themselves cost the driver three times as much as the same as JSON. */
const pile = (rows: string) => `SELECT ${list(rows)} AS rows, ${list(marksToTakeBack('$3'))} AS "takeBack",
  ${listed(`m.ordinal < 3 AND w.status = 'reconciling'`)} AS talks, ${listed(`m.ordinal = 4 AND w.contested <> '{}'`)} AS verdicts,
  (SELECT count(*)::int FROM noted_marks n JOIN marker_assignments m ON m.id = n.assignment_id WHERE n.read_at IS NULL AND m.marker_id = $1) AS notes`;
const OPEN = pile(page(`m.status IN ('assigned', 'marking') AND m.id > $2`, 'm.id'));
const DONE = pile(page(`m.status = 'handed_in' AND m.id < $2`, 'm.id DESC'));
const TYPES = ['int', 'int', 'timestamptz'];
const NEWEST = 2_147_483_647;

/** In JSON an instant is text. */
type InJson<T> = { [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K] };
type PileInJson = Omit<Pile, 'rows' | 'takeBack'> & {
  rows: InJson<AssignmentRow>[];
  takeBack: InJson<MarksToTakeBack>[];
};

@Injectable()
export class PileQueries {
  constructor(private readonly reader: Reader) {}

  /** What waits for a marker, the oldest first, after `afterId`. */
  openOf(markerId: number, afterId: number, now: Date): Promise<Pile> {
    return this.pile(OPEN, [markerId, afterId, takeBackSince(now)]);
  }

  /** What a marker has handed in, the newest first, before `beforeId` (0: from the newest on). */
  doneOf(markerId: number, beforeId: number, now: Date): Promise<Pile> {
    return this.pile(DONE, [markerId, beforeId || NEWEST, takeBackSince(now)]);
  }

  private async pile(sql: string, parameters: readonly unknown[]): Promise<Pile> {
    const { rows, takeBack, ...beside } = (await this.reader.rowTogether<PileInJson>(
      sql,
      TYPES,
      parameters,
    )) as PileInJson;
    return {
      ...beside,
      // The objects are nobody else's yet.
      rows: rows.map((row) =>
        Object.assign(row, {
          assignedAt: new Date(row.assignedAt),
          handedInAt: row.handedInAt === null ? null : new Date(row.handedInAt),
        }),
      ),
      takeBack: takeBack.map((one) => ({ ...one, handedInAt: new Date(one.handedInAt) })),
    };
  }
}
