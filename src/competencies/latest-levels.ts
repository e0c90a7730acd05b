import { competencyIds } from './judgement.entity.js';
import type { JudgementRow } from './judgements.queries.js';

/** The newest level of each competency; null where nobody could judge it yet. Ordinal, so never an average of several judgements. */
export function latestLevels(
  newestFirst: readonly Pick<JudgementRow, 'competency' | 'level'>[],
): Record<string, number | null> {
  const levelOf = (competency: string) =>
    newestFirst.find((judgement) => judgement.competency === competency && judgement.level !== null)?.level ?? null;
  return Object.fromEntries(competencyIds.map((competency) => [competency, levelOf(competency)]));
}
