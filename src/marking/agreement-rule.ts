import type { WorkOutcome } from './work-status.js';

/** A level for each criterion. */
export type Levels = Readonly<Record<string, number>>;
export type AgreementMethod = 'same' | 'within_tolerance' | 'third_marker';
/** What a third marker may choose from: the two levels that were given, and those between them. */
export type Ranges = Readonly<Record<string, { readonly from: number; readonly to: number }>>;

export interface MarkingRule {
  /** By how many levels two markers may differ in a criterion. */
  readonly tolerance: number;
  /** The level that every criterion has to reach. */
  readonly passLevel: number;
}

/**
 * The criteria that two markers see too differently: more than the tolerance apart, or one of them on each side of the pass level.
 * An empty answer means that they agree.
 */
export function disputedRanges(first: Levels, second: Levels, rule: MarkingRule): Ranges {
  const disputed = Object.keys(first).filter((criterion) => {
    const [a, b] = [levelOf(first, criterion), levelOf(second, criterion)];
    return Math.abs(a - b) > rule.tolerance || a >= rule.passLevel !== b >= rule.passLevel;
  });
  return Object.fromEntries(
    disputed.map((criterion) => [criterion, rangeOf(levelOf(first, criterion), levelOf(second, criterion))]),
  );
}

/**
 * The levels that stand. Where two markers differ within the tolerance it is the lower one: levels are ordinal, so there is
 * nothing between them to average, and what only one of two saw is not yet shown. A third marker's levels stand where given.
 */
export function agreedLevels(first: Levels, second: Levels, third: Levels = {}): Levels {
  const entries = Object.keys(first).map((criterion) => [
    criterion,
    third[criterion] ?? Math.min(levelOf(first, criterion), levelOf(second, criterion)),
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
