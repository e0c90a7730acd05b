import type { Criterion } from '#curriculum/practice-document';
import { disputedRanges, type Levels, type MarkingRule, type Ranges } from './agreement-rule.js';
import type { MarksOfMarker } from './assignments.queries.js';
import { CONTROL } from './control-place.js';
import { FRESH_EYES } from './fresh-eyes.js';
import type { MarkConflict } from './merge-marks.js';

const LOWEST = 1;
const HIGHEST = 5;

/** What decides about the part of a marker: the place, what is settled already, and what is appealed against. */
export interface PlaceInWork {
  readonly ordinal: number;
  readonly reconciled: Levels;
  readonly contested: readonly string[];
}

/**
 * Which criteria a marker gives a level to, and from which levels: all of the rubric; for the third what the first two dispute still; after
 * an appeal what it is about.
 */
export function rangesToGive(
  { ordinal, reconciled, contested }: PlaceInWork,
  rubric: readonly Criterion[],
  marks: readonly MarksOfMarker[],
  rule: MarkingRule,
): Ranges {
  const whole = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, { from: LOWEST, to: HIGHEST }]));
  const ids = rubric.map(({ id }) => id);
  if (ordinal === FRESH_EYES) return whole(ids.filter((id) => contested.includes(id)));
  if (ordinal < 3 || ordinal === CONTROL) return whole(ids);
  const [first, second] = [1, 2].map((place) => marks.find((one) => one.ordinal === place)?.levels ?? {});
  const disputed = Object.entries(disputedRanges(first ?? {}, second ?? {}, rule));
  return Object.fromEntries(disputed.filter(([criterion]) => reconciled[criterion] === undefined));
}

/** The place of an opened assignment, with what is settled already. */
export const placeOf = (opened: {
  readonly assignment: { readonly ordinal: number };
  readonly work: Pick<PlaceInWork, 'reconciled' | 'contested'>;
}): PlaceInWork => ({
  ordinal: opened.assignment.ordinal,
  reconciled: opened.work.reconciled,
  contested: opened.work.contested,
});

export interface GivenMark {
  readonly criterion: string;
  readonly level: number | null;
  readonly comment: string;
  /** That of the criterion's row that it was written on; without one it replaces whatever is kept. */
  readonly version?: number;
}

/** Marks as a marker wrote them; `version` is that of the assignment's row, for the comment on the whole. */
export interface MarksDraft {
  readonly marks: readonly GivenMark[];
  readonly comment?: string | undefined;
  readonly version: number;
}

/** What came of saving: the versions to go on with, and what another window had changed meanwhile. */
export interface SavedMarks {
  readonly version: number;
  readonly versions: Readonly<Record<string, number>>;
  readonly conflicts: readonly MarkConflict[];
}

/** Whether a draft stays within what this marker gives. */
export const isWithin = (ranges: Ranges, draft: MarksDraft): boolean =>
  draft.marks.every(({ criterion, level }) => {
    const range = ranges[criterion];
    return range !== undefined && (level === null || (level >= range.from && level <= range.to));
  });

/** The criteria that still lack a level. */
export const lackingLevels = (ranges: Ranges, levels: Readonly<Record<string, number | null>>): string[] =>
  Object.keys(ranges).filter((criterion) => (levels[criterion] ?? null) === null);
