import { settingOf } from '#admissions/setting-of';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { workingDaysAfter } from '#platform/clock/working-days';
import { practicePaths } from './practice.paths.js';
import { PAGE_OF_TASK_SHEETS, type TaskSheetRow } from './task-sheets.queries.js';

interface List {
  readonly rows: readonly TaskSheetRow[];
  readonly status: string;
  readonly from: number;
  readonly today: string;
  readonly curricula: ReadonlyMap<number, PublishedCurriculum>;
}

/** The task sheets that wait for a trainer, or those that were decided. */
export function taskSheetsPage({ rows, status, from, today, curricula }: List): object {
  const shown = rows.slice(0, PAGE_OF_TASK_SHEETS);
  const last = shown.at(-1);
  const here = `${practicePaths.taskSheets}?status=${status}`;
  return {
    status,
    action: practicePaths.taskSheets,
    statusOptions: ['submitted', 'returned', 'approved'].map((value) => ({ value, label: null })),
    sheets: shown.map((row) => {
      const dueOn = workingDaysAfter(
        row.submittedAt,
        settingOf(row, curricula.get(row.curriculumVersionId) as PublishedCurriculum, 'review_working_days'),
      );
      return {
        ...row,
        href: practicePaths.taskSheet(row.id),
        dueOn,
        late: row.status === 'submitted' && dueOn < today,
      };
    }),
    nextHref: rows.length > shown.length && last ? `${here}&from=${last.id}` : null,
    firstHref: from > 0 ? here : null,
  };
}
