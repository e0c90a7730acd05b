import { settingOf } from '#admissions/setting-of';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { AppealableRow, PersonToAppeal } from './appeal-extensions.queries.js';
import { appealDays } from './appeal-rule.js';
import { contestable } from './work-appeal-rule.js';

/** A result with the end of the time to appeal against it. */
export interface Appealable extends AppealableRow {
  readonly key: string;
  readonly until: Date;
}

/** What more time can be given for: `attempt-<id>` or `work-<id>`. Marks that are all at the highest level leave nothing to win. */
export function appealable(person: PersonToAppeal, curriculum: PublishedCurriculum): Appealable[] {
  const days = settingOf(person, curriculum, 'appeal_days');
  return person.results
    .filter(({ levels }) => levels === null || contestable(levels).length > 0)
    .map((row) => ({
      ...row,
      key: row.attemptId === null ? `work-${row.workId}` : `attempt-${row.attemptId}`,
      until: row.attemptId === null ? (row.until ?? row.settledAt) : appealDays(row.settledAt, days, row.until),
    }));
}
