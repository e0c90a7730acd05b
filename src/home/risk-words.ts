import { type RiskReason, riskRules, riskThresholds } from '#learning/risk-model';
import type { TrustedHtml } from '#platform/templates/trusted';
import { duration } from './duration.js';
import type { Saying } from './saying.js';

/** The reasons in words, the weightiest first. */
export const reasonsInWords = (reasons: readonly RiskReason[], saying: Saying): TrustedHtml[] =>
  [...reasons]
    .sort((one, other) => other.points - one.points)
    .map(({ kind, value }) =>
      saying.say(`learning.risk.reasons.${kind}`, { value, time: duration(Math.max(5, value), saying) }),
    );

/** The whole table of points, as the model itself holds it. */
export const rulesInWords = ({ say }: Saying) => ({
  rows: riskRules.flatMap(({ kind, steps }) =>
    steps.map(({ from, points }) => ({ words: say(`learning.risk.rules.${kind}`, { from }), points })),
  ),
  ...riskThresholds,
});
