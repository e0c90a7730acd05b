import { Injectable } from '@nestjs/common';
import { Reader, type Rows } from '#platform/database/reader';

/** For so long marks can be taken back; the database knows the same number. */
export const TAKE_BACK_MINUTES = 10;

/** Marks that their marker may still take back. */
export interface MarksToTakeBack {
  id: number;
  blindNumber: string;
  handedInAt: Date;
}

/** The instant after which marks can still be taken back. */
export const takeBackSince = (now: Date): Date => new Date(now.getTime() - TAKE_BACK_MINUTES * 60_000);

/**
 * What a marker ($1) handed in a moment ago and nobody else can have seen: with the other of the first two in, each sees both. The newest first.
 * The few of a moment ago are taken first: all at once the planner expects years of them, and sends for helpers that cost more than the answer.
 */
export const marksToTakeBack = (since: string): string =>
  `SELECT m.id, w.blind_number AS "blindNumber", m.handed_in_at AS "handedInAt"
   FROM (SELECT * FROM marker_assignments WHERE marker_id = $1 AND status = 'handed_in' AND ordinal < 3 AND handed_in_at >= (SELECT ${since}::timestamptz)
     ORDER BY handed_in_at DESC, id DESC LIMIT 100) m JOIN works w ON w.id = m.work_id AND w.status IN ('waiting', 'marking')
   WHERE NOT EXISTS (SELECT FROM marker_assignments o WHERE o.work_id = m.work_id AND o.id <> m.id AND o.ordinal < 3 AND o.status = 'handed_in')
   ORDER BY m.handed_in_at DESC, m.id DESC`;
const TO_TAKE_BACK = marksToTakeBack('$2');

@Injectable()
export class MarksToTakeBackQueries {
  constructor(private readonly reader: Reader) {}

  of(markerId: number, now: Date, rows: Rows = this.reader): Promise<MarksToTakeBack[]> {
    return rows.rows(TO_TAKE_BACK, [markerId, takeBackSince(now)]);
  }
}
