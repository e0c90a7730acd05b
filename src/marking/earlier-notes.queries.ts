import { Injectable } from '@nestjs/common';
import type { Passage } from '#feedback/passage';
import { Reader } from '#platform/database/reader';

/** A note on the round before, by whichever marker. */
export interface EarlierNote {
  passage: Passage;
  note: string;
}

@Injectable()
export class EarlierNotesQueries {
  constructor(private readonly reader: Reader) {}

  /** What the markers of the round before noted on its text; it is released, or there would be no further round. */
  before(workId: number): Promise<EarlierNote[]> {
    return this.reader.rows(
      `SELECT a.passage, a.note FROM works w JOIN works b ON b.enrolment_id = w.enrolment_id AND b.kind = w.kind AND b.round = w.round - 1
         JOIN marker_assignments m ON m.work_id = b.id AND m.status = 'handed_in' AND m.ordinal < 5
         JOIN annotations a ON a.assignment_id = m.id AND a.removed_at IS NULL
       WHERE w.id = $1 AND b.status = 'released' ORDER BY a.id`,
      [workId],
    );
  }
}
