import type { WorkOutcome } from './work-status.js';

/** A level for each criterion. */
export type Levels = Readonly<Record<string, number>>;
export type AgreementMethod = 'same' | 'within_tolerance' | 'reconciled' | 'third_marker' | 'appeal';
/** What a third marker may choose from: the two levels that were given, and those between them. */
export type Ranges = Readonly<Record<string, { readonly from: number; readonly to: number }>>;

export interface MarkingRule {
  /** By how many levels two markers may differ in a criterion. */
  readonly tolerance: number;
  /** The same for criteria that the rubric itself gives another number. */
  readonly tolerances?: Levels;
  /** The level that every criterion has to reach. */
  readonly passLevel: number;
}

/** By how many levels two markers may differ in this criterion. */
export const toleranceIn = (
  criterion: string,
  { tolerance, tolerances }: Pick<MarkingRule, 'tolerance' | 'tolerances'>,
): number => tolerances?.[criterion] ?? tolerance;

/**
 * The criteria that two markers see too differently: more than the tolerance apart, or one of them on each side of the pass level.
 * An empty answer means that they agree.
 */
export function disputedRanges(first: Levels, second: Levels, rule: MarkingRule): Ranges {
  const disputed = Object.keys(first).filter((criterion) => {
    const [a, b] = [levelOf(first, criterion), levelOf(second, criterion)];
    return Math.abs(a - b) > toleranceIn(criterion, rule) || a >= rule.passLevel !== b >= rule.passLevel;
  });
  return Object.fromEntries(
    disputed.map((criterion) => [criterion, rangeOf(levelOf(first, criterion), levelOf(second, criterion))]),
  );
}

/**
 * Whether two who disagree may first talk: nobody's passing hangs on it (both are on the same side of the pass level wherever they
 * dispute), and no difference is wider than the course lets them bridge. Everything else needs a third pair of eyes.
 */
export const isReconcilable = (disputed: Ranges, passLevel: number, widest: number): boolean =>
  Object.values(disputed).every(({ from, to }) => from >= passLevel === to >= passLevel && to - from <= widest);

/**
 * The levels that stand. Where two markers differ within the tolerance it is the lower one: levels are ordinal, so there is
 * nothing between them to average, and what only one of two saw is not yet shown. Levels that a third marker gave, or that the two came
 * to when they talked, stand as they are.
 */
export function agreedLevels(first: Levels, second: Levels, settled: Levels = {}): Levels {
  const entries = Object.keys(first).map((criterion) => [
    criterion,
    settled[criterion] ?? Math.min(levelOf(first, criterion), levelOf(second, criterion)),
  ]);
  return Object.fromEntries(entries);
}

export function agreementMethod(first: Levels, second: Levels, third: Levels | null): AgreementMethod {
  if (third) return 'third_marker';
  return Object.keys(first).every((criterion) => first[criterion] === second[criterion]) ? 'same' : 'within_tolerance';
}

/** What the levels mean for the trainee: every criterion has to reach the pass level; else back, as often as the course allows. */
export function outcomeOf(levels: Levels, passLevel: number, round: number, returnRounds: number): WorkOutcome {
  if (Object.values(levels).every((level) => level >= passLevel)) return 'accepted';
  return round <= returnRounds ? 'returned' : 'not_accepted';
}

const rangeOf = (a: number, b: number) => ({ from: Math.min(a, b), to: Math.max(a, b) });

function levelOf(levels: Levels, criterion: string): number {
  const level = levels[criterion];
  if (level === undefined) throw new Error(`No level for criterion "${criterion}"`);
  return level;
}
