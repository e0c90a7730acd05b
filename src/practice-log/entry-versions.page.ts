import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { wordDifference } from '#wording/word-difference';
import type { EarlierVersion, EntryDetail } from './entries.queries.js';
import { entryTexts } from './entry.form.js';
import { type EntryText, entryParts, unknownYet } from './entry-text.js';
import { partInWords } from './part-words.js';
import { practiceLogPaths } from './practice-log.paths.js';

interface Reading {
  readonly curriculum: PublishedCurriculum;
  readonly entry: EntryDetail;
  readonly versions: readonly EarlierVersion[];
}

/** What a shared entry said before, and what each change did to it, the latest first. */
export function entryVersionsPage({ entry, versions }: Reading): object {
  const texts = [entry as EntryText, ...versions.map(({ body }) => ({ ...unknownYet, ...body }))];
  return {
    titleValues: { entry: entry.title },
    entryTitle: entry.title,
    changes: versions.map(({ replacedAt }, at) => ({
      number: versions.length - at,
      at: replacedAt,
      parts: changedParts(texts[at + 1] as EntryText, texts[at] as EntryText),
    })),
    first: versions.length > 0 ? texts.at(-1)?.title : null,
    listHref: practiceLogPaths.entries,
    entryHref: practiceLogPaths.entry(entry.id),
  };
}

const isText = (part: keyof EntryText): boolean => (entryTexts as readonly string[]).includes(part);

const changedParts = (before: EntryText, after: EntryText): object[] =>
  entryParts
    .map((part) => ({ part, before: partInWords(part, before), after: partInWords(part, after) }))
    .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after))
    .map(({ part, ...words }) => ({
      ...words,
      labelKey: `practice-log.fields.${part}`,
      difference: isText(part) ? wordDifference(String(before[part]), String(after[part])) : null,
    }));
