import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { dayInJapan } from '#platform/clock/clock';
import type { EntryToTakeAlong } from './entries.queries.js';
import type { FiledEntry } from './filed-entry.js';
import type { WaitingFile } from './log-imports.queries.js';
import { foundIn } from './looked-through.js';
import type { ImportPlan, RefusedEntry } from './plan-import.js';
import { practiceLogPaths } from './practice-log.paths.js';

interface Reading {
  readonly file: WaitingFile;
  readonly plan: ImportPlan;
  readonly curriculum: PublishedCurriculum;
  readonly period: { readonly from: string | null; readonly to: Date };
}

/** What a file would bring: new entries with everything there is to say about them, those that are there, and those that cannot come in. */
export function importPreviewPage({ file, plan, curriculum, period }: Reading): object {
  const { fresh, same, differing, refused, isTooMany } = plan;
  return {
    file: { id: file.id, sourceCohort: file.sourceCohort, exportedAt: file.exportedAt },
    counts: {
      fresh: fresh.length,
      same: same.length,
      differing: differing.length,
      refused: refused.length,
    },
    fresh: fresh.map((one) => freshView(one, curriculum, period)),
    same: same.map(ownLine),
    differing: differing.map(ownLine),
    refused: refused.map(refusedView),
    isTooMany,
    mayTake: fresh.length > 0 && !isTooMany,
    paths: practiceLogPaths,
  };
}

function freshView(
  { entry, filed, unknown, quotes, lostQuotes }: ImportPlan['fresh'][number],
  curriculum: PublishedCurriculum,
  { from, to }: Reading['period'],
) {
  const isOutside = (from !== null && entry.practisedOn < from) || entry.practisedOn > dayInJapan(to);
  const texts: Readonly<Record<string, unknown>> = { ...entry };
  return {
    title: entry.title,
    practisedOn: entry.practisedOn,
    kindKey: `practice-log.kind.${entry.kind}`,
    history: historyOf(filed),
    isOutside,
    unknown: unknown.map(({ field, codes }) => ({ labelKey: `practice-log.fields.${field}`, codes: codes.join(', ') })),
    quotes: quotes.length,
    lostQuotes,
    suspicions: foundIn(curriculum.document.practice.entry, (name) => String(texts[name] ?? ''))?.suspicions ?? [],
  };
}

const historyOf = ({ status, confirmedBy }: FiledEntry) => ({
  statusKey: status && `practice-log.entryStatus.${status}`,
  confirmedBy,
});

const ownLine = ({ id, title, practisedOn }: EntryToTakeAlong) => ({
  ...{ title, practisedOn },
  href: practiceLogPaths.entry(id),
});

const refusedView = ({ filed: { fields }, errors }: RefusedEntry) => ({
  title: String(fields['title'] ?? '').slice(0, 120),
  reasons: errors.map(({ field, code }) => ({
    labelKey: `practice-log.fields.${field}`,
    whyKey: `practice-log.import-preview.why.${code}`,
  })),
});
