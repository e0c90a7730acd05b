import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { EntryRow } from '#practice-log/entries.queries';
import { practiceLogPaths } from '#practice-log/practice-log.paths';
import { planLines } from './plan.page.js';
import type { PlanLine } from './plan.queries.js';
import { practicePaths } from './practice.paths.js';

interface Reading {
  readonly curriculum: PublishedCurriculum;
  readonly lines: readonly PlanLine[];
  readonly entries: readonly EntryRow[];
  readonly open: boolean;
}

/** The plan against what was done: which line has its entry, which is overdue, and which entries belong to none. */
export function planAndDonePage({ curriculum, lines, entries, open }: Reading): object {
  const tied = new Map(lines.flatMap((line) => line.entries.map(({ id }) => [id, line.id] as const)));
  return {
    done: lines.filter((line) => line.entries.length > 0).length,
    total: lines.length,
    lines: planLines(curriculum, lines).map((view, index) => {
      const line = lines[index] as PlanLine;
      return {
        ...view,
        overdue: line.overdue,
        entries: line.entries.map(({ id, title, status }) => ({
          ...{ title, href: practiceLogPaths.entry(id), statusKey: `practice-log.entryStatus.${status}` },
        })),
      };
    }),
    entries: entries.map(({ id, title }) => ({
      title,
      href: practiceLogPaths.entry(id),
      action: practicePaths.fulfilment(id),
      field: `planned-${id}`,
      value: String(tied.get(id) ?? ''),
    })),
    options: lines.map(({ id, position, kind }) => ({
      ...{ value: String(id), position, kindKey: `practice-log.kind.${kind}` },
    })),
    open,
    paths: { overview: practicePaths.overview, task: practicePaths.task, newEntry: practicePaths.newEntry },
  };
}
