/** How far ratings lie apart: of persons, of raters, of pieces of work, and by chance. */
export interface VarianceComponents {
  readonly person: number;
  readonly rater: number;
  readonly task: number;
  readonly residual: number;
}

/** Half the squared difference of two ratings of one person, on average, by what they have in common; `total`: of different persons. */
export interface HalfSquares {
  readonly sameTask: number | null;
  readonly sameRater: number | null;
  readonly neither: number | null;
  readonly total: number | null;
  /** The fewest pairs among the three kinds. */
  readonly pairs: number;
}

/**
 * What is assumed while there are too few ratings to know. The proportions are chosen so that twelve ratings by four raters over three
 * tasks are just enough (0.70), as studies of workplace-based assessment found: "generalisability > 0.7 needed about 12 ratings over
 * 3 tasks and 4 raters" (the study that the feature list of this product names at G4).
 */
export const assumedComponents: VarianceComponents = { person: 1, rater: 0.4, task: 0.6, residual: 1.5 };

/** Fewer pairs than this of any kind say nothing that may be relied on. */
export const PAIRS_NEEDED = 50;

/**
 * Variance components of persons × raters × tasks from unbalanced ratings by symmetric sums (Koch, Technometrics 10, 1968; Brennan,
 * Generalizability Theory, 2001, chapter 7): half the expected squared difference of two ratings is the sum of the components that
 * they do not share. `rater` holds the rater and its interaction with the person, `task` likewise, as both stand in an absolute
 * decision. Null where there are too few pairs, or persons do not differ. The squares serve the meter only; levels are never averaged.
 */
export function componentsFrom({ sameTask, sameRater, neither, total, pairs }: HalfSquares): VarianceComponents | null {
  if (pairs < PAIRS_NEEDED || sameTask === null || sameRater === null || neither === null || total === null)
    return null;
  const person = total - neither;
  if (person <= 0) return null;
  return {
    person,
    rater: Math.max(0, neither - sameRater),
    task: Math.max(0, neither - sameTask),
    residual: Math.max(0, sameTask + sameRater - neither),
  };
}
