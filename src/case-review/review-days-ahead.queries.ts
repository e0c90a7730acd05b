import { Injectable } from '@nestjs/common';
import { LaterDates } from '#admissions/later-dates';
import { Reader, type Rows } from '#platform/database/reader';

/** Tells the hallway below which days of stage 3 a cohort has. */
@Injectable()
export class ReviewDaysAhead extends LaterDates {
  constructor(private readonly reader: Reader) {
    super();
  }

  async reviewDaysOf(cohortId: number, rows: Rows = this.reader): Promise<string[]> {
    const days = await rows.rows<{ heldOn: string }>(
      'SELECT held_on::text AS "heldOn" FROM review_days WHERE cohort_id = $1 ORDER BY held_on',
      [cohortId],
    );
    return days.map(({ heldOn }) => heldOn);
  }
}
