import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { AttemptToRescale } from './adjustments.queries.js';
import { scoreOf } from './score.js';
import { testRules } from './test-rules.js';

export interface Result {
  readonly points: number;
  readonly maxPoints: number;
  readonly percent: number;
  readonly passed: boolean;
}
export interface Rescaling {
  readonly attempt: AttemptToRescale;
  readonly before: Result;
  readonly after: Result;
}

/** The attempts whose result is another one with all that applies to them now, and `voiding` besides. What was passed stays passed. */
export function rescaled(
  curriculum: PublishedCurriculum,
  attempts: readonly AttemptToRescale[],
  voiding: readonly string[] = [],
): Rescaling[] {
  return attempts.flatMap((attempt) => {
    const adjustments = { voided: new Set([...attempt.voided, ...voiding]), granted: new Set(attempt.granted) };
    const { points, maxPoints, share, percent } = scoreOf(attempt.marks, adjustments);
    const passed = attempt.passed || share >= testRules(attempt, curriculum, attempt.test).passPercent;
    const before = resultOf(attempt);
    if (points === before.points && maxPoints === before.maxPoints && passed === before.passed) return [];
    return [{ attempt, before, after: { points, maxPoints, percent, passed } }];
  });
}

const resultOf = ({ points, maxPoints, percent, passed }: AttemptToRescale): Result => ({
  points,
  maxPoints,
  percent,
  passed,
});
