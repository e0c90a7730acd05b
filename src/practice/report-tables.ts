import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { EntryText } from '#practice-log/entry-text';
import { entryDuties } from '#practice-log/practice-entry.entity';
import { planLines } from './plan.page.js';
import type { PlanLine } from './plan.queries.js';
import { practicePaths } from './practice.paths.js';
import type { TaskSheetText } from './task-sheets.queries.js';

export type ChosenEntry = EntryText & { readonly id: number };

/** What the report says by itself: what was agreed on, what the chosen entries show, and how both go together. */
export function reportTables(
  curriculum: PublishedCurriculum,
  sheet: TaskSheetText | null,
  chosen: readonly ChosenEntry[],
  lines: readonly PlanLine[] = [],
) {
  const { competencies } = curriculum.document;
  const days = chosen.map(({ practisedOn }) => practisedOn).sort();
  return {
    plan: curriculum.document.practice.taskSheet.fields
      .filter(({ name }) => name !== 'situation')
      .map(({ name, label }) => ({ label, text: (name === 'goal' ? sheet?.goal : sheet?.plannedEvidence) ?? '' })),
    period: sheet && {
      plannedFrom: sheet.startsOn,
      plannedTo: sheet.endsOn,
      from: days[0] ?? null,
      to: days.at(-1) === days[0] ? null : (days.at(-1) ?? null),
    },
    lines: planLines(curriculum, lines).map((line, at) => ({
      ...line,
      overdue: lines[at]?.overdue ?? false,
      entries: (lines[at]?.entries ?? []).map(({ id, title }) => ({
        title,
        href: practicePaths.entry(id),
        chosen: chosen.some((entry) => entry.id === id),
      })),
    })),
    planHref: practicePaths.plan,
    columns: competencies.map(({ id }) => id),
    entries: chosen.map((entry) => ({
      title: entry.title,
      href: practicePaths.entry(entry.id),
      practisedOn: entry.practisedOn,
      minutesSpent: entry.minutes,
      kindKey: `practice-log.kind.${entry.kind}`,
      dutyKey: `practice-log.duty.${entry.duty}`,
      cells: competencies.map(({ id }) => ({ id, shown: entry.competencies.includes(id) })),
    })),
    competencies: competencies.map(({ id, name }) => {
      const shown = chosen.filter((entry) => entry.competencies.includes(id)).length;
      const planned = sheet?.competencies.includes(id) ?? false;
      return { id, name, planned, shown, missing: planned && shown === 0 };
    }),
    duties: entryDuties.map((duty) => {
      const shown = chosen.filter((entry) => entry.duty === duty).length;
      return { dutyKey: `practice-log.duty.${duty}`, shown, missing: shown === 0 };
    }),
  };
}
