import type { Levels, Ranges } from '#marking/agreement-rule';
import type { StepKind } from './reconciliation-step.entity.js';

/** What one of the two markers did, as it was written down. */
export interface Step {
  readonly markerId: number;
  readonly kind: StepKind;
  readonly criterion: string | null;
  readonly level: number | null;
  readonly reason: string;
  readonly madeAt: Date;
}

/** One criterion that the two see differently, and how far they have come. */
export interface Point {
  readonly criterion: string;
  readonly range: { readonly from: number; readonly to: number };
  /** The latest proposal; it is open while the criterion is not settled. */
  readonly proposal: Step | null;
  readonly settled: number | null;
  readonly steps: readonly Step[];
}

/** Where two markers stand in every criterion they dispute, read from the log of their steps. */
export const pointsOf = (disputed: Ranges, steps: readonly Step[]): Point[] =>
  Object.entries(disputed).map(([criterion, range]) => {
    const own = steps.filter((step) => step.criterion === criterion);
    return {
      ...{ criterion, range, steps: own },
      proposal: own.findLast(({ kind }) => kind === 'propose') ?? null,
      settled: own.find(({ kind }) => kind === 'accept')?.level ?? null,
    };
  });

/** A level between the two that were given, in a criterion that is still open. */
export const mayPropose = (point: Point, level: number): boolean =>
  point.settled === null && level >= point.range.from && level <= point.range.to;

/** Only what the other proposed last, and only the level that the reader saw. */
export const mayAccept = ({ settled, proposal }: Point, markerId: number, level: number): boolean =>
  settled === null && proposal !== null && proposal.markerId !== markerId && proposal.level === level;

/** The levels that the two have come to so far. */
export const settledLevels = (points: readonly Point[]): Levels =>
  Object.fromEntries(points.flatMap(({ criterion, settled }) => (settled === null ? [] : [[criterion, settled]])));

export const isSettled = (points: readonly Point[]): boolean => points.every(({ settled }) => settled !== null);
