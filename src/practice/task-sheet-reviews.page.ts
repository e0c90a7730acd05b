import { settingOf } from '#admissions/setting-of';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { type SheetPart, sheetParts } from './task-sheet-review.entity.js';
import type { TaskSheetReading } from './task-sheets.queries.js';
import { turnaroundOf } from './turnaround.js';

/** Where each part stands on the trainee's form. */
const anchors: Readonly<Record<SheetPart, string>> = {
  ...{ situation: '#situation', goal: '#goal', plannedEvidence: '#plannedEvidence' },
  ...{ competencies: '#competencies', plan: '#plan', period: '#startsOn' },
};

/** What trainers said to the rounds of a sheet, the latest first, and how many days each took. */
export const reviewsView = (
  of: { readonly settings: Readonly<Record<string, number>> },
  curriculum: PublishedCurriculum,
  { reviews, status }: Pick<TaskSheetReading, 'reviews' | 'status'>,
): object[] =>
  reviews.map(({ outcome, round, comment, reasons, submittedAt, decidedAt }, index) => ({
    outcomeKey: `practice.taskStatus.${outcome}`,
    round,
    comment: comment || null,
    decidedAt,
    turnaround: turnaroundOf(of, curriculum, new Date(submittedAt), new Date(decidedAt)),
    roundsLeft: Math.max(0, settingOf(of, curriculum, 'return_rounds') - round),
    isCurrent: index === 0 && status === 'returned',
    reasons: sheetParts.flatMap((part) =>
      reasons[part] ? [{ labelKey: `practice.parts.${part}`, href: anchors[part], text: reasons[part] }] : [],
    ),
  }));
