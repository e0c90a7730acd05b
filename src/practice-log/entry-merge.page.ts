import { proposesKept } from '#platform/forms/merge-proposal';
import { wordDifference } from '#wording/word-difference';
import type { EntryDetail } from './entries.queries.js';
import { entryTexts, type WrittenEntry } from './entry.form.js';
import { type EntryText, entryParts } from './entry-text.js';
import { partInWords } from './part-words.js';
import { practiceLogPaths } from './practice-log.paths.js';

const PARTS = [...entryParts, 'ownNote'] as const;
type Part = (typeof PARTS)[number];
const isText = (part: Part): boolean => part === 'ownNote' || (entryTexts as readonly string[]).includes(part);

const differs = (kept: WrittenEntry, mine: WrittenEntry, part: Part): boolean =>
  comparable(kept[part]) !== comparable(mine[part]);
/** Keys of a step may come in another order from the database. */
const comparable = (value: unknown): string =>
  JSON.stringify(value, (_, one) =>
    one && typeof one === 'object' && 'what' in one ? [one.what, one.partner, one.handover] : one,
  );

/** Two windows wrote on one entry: what each says where they differ, and a choice for each. */
export function mergePage(kept: EntryDetail, mine: WrittenEntry, typed: Readonly<Record<string, unknown>>): object {
  return {
    titleValues: { entry: kept.title },
    entryTitle: kept.title,
    parts: PARTS.filter((part) => differs(kept, mine, part)).map((part) => ({
      part,
      labelKey: `practice-log.fields.${part}`,
      proposed: proposesKept(typed, (field) => partOf(field) === part, isEmpty(mine[part])),
      difference: isText(part) ? wordDifference(String(kept[part]), String(mine[part])) : null,
      mine: wordsOf(part, mine),
      kept: wordsOf(part, kept),
    })),
    hidden: [...hiddenFields(mine), { name: 'version', value: String(kept.rowVersion) }],
    action: practiceLogPaths.entryMerge(kept.id),
    draftKey: `practice-entry-${kept.id}`,
    entryHref: practiceLogPaths.entry(kept.id),
    listHref: practiceLogPaths.entries,
  };
}

/** The fields of the steps are three for each. */
const partOf = (field: string): string => (field.startsWith('step') ? 'steps' : field);
const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

const wordsOf = (part: Part, entry: WrittenEntry) =>
  part === 'ownNote'
    ? [{ name: null, key: null, day: null, text: entry.ownNote, step: null }]
    : partInWords(part, entry);

/** What was chosen: `take-<part>` is `kept` for what the other window saved, anything else for what was just written. */
export function merged(kept: EntryDetail, mine: WrittenEntry, choice: Readonly<Record<string, unknown>>): WrittenEntry {
  const taken = PARTS.filter((part) => choice[`take-${part}`] === 'kept').map((part) => [part, kept[part]]);
  return { ...mine, ...(Object.fromEntries(taken) as Partial<EntryText>) };
}

/** The written entry as the fields of its form. */
function hiddenFields({ steps, ...rest }: WrittenEntry): { name: string; value: string }[] {
  const fields = Object.entries(rest).flatMap(([name, value]) =>
    [value ?? ''].flat().map((one) => ({ name, value: String(one) })),
  );
  const rows = steps.flatMap(({ what, partner, handover }) => [
    { name: 'stepWhat', value: what },
    { name: 'stepPartner', value: partner },
    { name: 'stepHandover', value: handover },
  ]);
  return [...fields, ...rows];
}
