import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { practicePaths } from './practice.paths.js';
import { PAGE_OF_TASK_SHEETS, type TaskSheetRow } from './task-sheets.queries.js';
import { turnaroundOf } from './turnaround.js';

interface List {
  readonly rows: readonly TaskSheetRow[];
  readonly status: string;
  readonly from: number;
  readonly now: Date;
  readonly curricula: ReadonlyMap<number, PublishedCurriculum>;
}

/** The task sheets that wait for a trainer, or those that were decided. */
export function taskSheetsPage({ rows, status, from, now, curricula }: List): object {
  const shown = rows.slice(0, PAGE_OF_TASK_SHEETS);
  const last = shown.at(-1);
  const here = `${practicePaths.taskSheets}?status=${status}`;
  return {
    status,
    action: practicePaths.taskSheets,
    statusOptions: ['submitted', 'returned', 'approved'].map((value) => ({ value, label: null })),
    waits: status === 'submitted',
    sheets: shown.map((row) => ({
      ...row,
      href: practicePaths.taskSheet(row.id),
      waiting: turnaroundOf(row, curricula.get(row.curriculumVersionId) as PublishedCurriculum, row.submittedAt, now),
    })),
    nextHref: rows.length > shown.length && last ? `${here}&from=${last.id}` : null,
    firstHref: from > 0 ? here : null,
  };
}
