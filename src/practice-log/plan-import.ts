import { Injectable } from '@nestjs/common';
import type { EnrolmentContext } from '#admissions/enrolments.queries';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { dayInJapan } from '#platform/clock/clock';
import type { Rows } from '#platform/database/reader';
import type { FieldError } from '#platform/forms/read-form';
import { EntriesQueries, type EntryToTakeAlong, MOST_ENTRIES } from './entries.queries.js';
import { entryTextHash } from './entry-text.js';
import type { FiledEntry } from './filed-entry.js';
import { judgeFiledEntry, type ReadableEntry } from './judge-filed-entry.js';

export interface RefusedEntry {
  readonly filed: FiledEntry;
  readonly errors: readonly FieldError[];
}

/** What a file would change in a log, entry by entry. Nothing that is there is ever overwritten. */
export interface ImportPlan {
  readonly fresh: readonly (ReadableEntry & { readonly filed: FiledEntry })[];
  /** There already, as the file has it. */
  readonly same: readonly EntryToTakeAlong[];
  /** There already, and different by now. */
  readonly differing: readonly EntryToTakeAlong[];
  readonly refused: readonly RefusedEntry[];
  /** More than a log holds. */
  readonly isTooMany: boolean;
}

/** Compares a file with the log as it is now: for the page that shows it, and once more when it is taken in. */
@Injectable()
export class PlanImport {
  constructor(
    private readonly library: CurriculumLibrary,
    private readonly entries: EntriesQueries,
  ) {}

  async of(
    { id, curriculumVersionId }: EnrolmentContext,
    filed: readonly FiledEntry[],
    now: Date,
    rows?: Rows,
  ): Promise<ImportPlan> {
    const [{ document }, own] = await Promise.all([
      this.library.version(curriculumVersionId),
      this.entries.all(id, rows),
    ]);
    const indicators = new Set(document.competencies.flatMap((one) => one.indicators.map((indicator) => indicator.id)));
    return planned(filed, own, { today: dayInJapan(now), indicators });
  }
}

function planned(
  filed: readonly FiledEntry[],
  own: readonly EntryToTakeAlong[],
  rules: Parameters<typeof judgeFiledEntry>[1],
): ImportPlan {
  const there = new Map(own.map((entry) => [entry.origin, entry]));
  const fresh = new Map<string, ImportPlan['fresh'][number]>();
  const [same, differing]: [EntryToTakeAlong[], EntryToTakeAlong[]] = [[], []];
  const refused: RefusedEntry[] = [];
  for (const one of filed) {
    const judged = judgeFiledEntry(one, rules);
    const known = one.origin === null ? undefined : there.get(one.origin);
    if (known) (isSame(judged, known) ? same : differing).push(known);
    else if ('length' in judged) refused.push({ filed: one, errors: judged });
    else if (fresh.has(judged.origin)) refused.push({ filed: one, errors: [{ field: 'origin', code: 'twice' }] });
    else fresh.set(judged.origin, { ...judged, filed: one });
  }
  return {
    ...{ fresh: [...fresh.values()], same, differing, refused },
    isTooMany: own.length + fresh.size > MOST_ENTRIES,
  };
}

const isSame = (judged: ReturnType<typeof judgeFiledEntry>, known: EntryToTakeAlong): boolean =>
  'entry' in judged && entryTextHash(judged.entry) === entryTextHash(known) && judged.entry.ownNote === known.ownNote;
