import type { Rows } from '#platform/database/reader';

/** What the rooms above have planned for a cohort. Provided above, where they are known. */
export abstract class LaterDates {
  /** The days of stage 3, `YYYY-MM-DD`, in their order. */
  abstract reviewDaysOf(cohortId: number, rows?: Rows): Promise<string[]>;
}
