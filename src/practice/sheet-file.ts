import type { PlanLine } from './plan.queries.js';
import type { ReviewRow, TaskSheetText } from './task-sheets.queries.js';

/** The task sheet as data: its text, its plan with the entries that fulfil it, and what was decided in each round. */
export const sheetFile = (
  sheet: TaskSheetText,
  lines: readonly PlanLine[],
  originsOf: (ids: readonly number[]) => string[],
) => ({
  status: sheet.status,
  round: sheet.round,
  situation: sheet.situation,
  goal: sheet.goal,
  plannedEvidence: sheet.plannedEvidence,
  competencies: sheet.competencies,
  startsOn: sheet.startsOn,
  endsOn: sheet.endsOn,
  submittedAt: sheet.submittedAt?.toISOString() ?? null,
  decidedAt: sheet.decidedAt?.toISOString() ?? null,
  plan: lines.map(({ position, kind, duty, competencies, dueOn, shownBy, way, reason, simulation, entries }) => ({
    ...{ position, kind, duty, competencies, dueOn, shownBy, way, reason, simulation },
    entries: originsOf(entries.map(({ id }) => id)),
  })),
  rounds: sheet.reviews.map(roundFile).reverse(),
});

const roundFile = ({ round, outcome, comment, reasons, submittedAt, decidedAt }: ReviewRow) => ({
  ...{ round, outcome, comment, reasons },
  submittedAt: new Date(submittedAt).toISOString(),
  decidedAt: new Date(decidedAt).toISOString(),
});
