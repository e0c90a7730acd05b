import { seededOrder } from '#curriculum/seeded-order';

/** Why a work was chosen; words at `moderation.reasons`. */
export const sampleReasons = ['rubric', 'disagreement', 'drift', 'borderline', 'new_marker', 'random'] as const;
export type SampleReason = (typeof sampleReasons)[number];
export type Risk = Exclude<SampleReason, 'random'>;

export interface Candidate {
  readonly workId: number;
  readonly risks: readonly Risk[];
}
export interface Chosen {
  readonly workId: number;
  readonly reasons: readonly SampleReason[];
}
export interface SampleShares {
  /** How many of a hundred works are chosen in all. */
  readonly percent: number;
  /** How many of a hundred are drawn whatever their risk: without them nobody would learn what the risks miss. */
  readonly randomPercent: number;
}

/** How much each reason weighs: two signs that a level is wrong before one that it would matter. */
const WEIGHTS: Readonly<Record<Risk, number>> = { rubric: 3, disagreement: 3, drift: 3, borderline: 2, new_marker: 2 };
const weightOf = ({ risks }: Candidate): number => risks.reduce((sum, risk) => sum + WEIGHTS[risk], 0);

/**
 * The works that a moderator looks at again: a random part, each with the same chance, all that hang on words which were mended since,
 * then those with the most risk until the share is full. Works without any risk are never chosen for risk. The same seed chooses the same works.
 */
export function moderationSample(candidates: readonly Candidate[], shares: SampleShares, seed: number): Chosen[] {
  const share = (percent: number) => Math.min(candidates.length, Math.ceil((candidates.length * percent) / 100));
  const shuffled = seededOrder(candidates, seed, ({ workId }) => workId);
  const drawn = shuffled.slice(0, share(shares.randomPercent));
  const left = Math.max(0, share(shares.percent) - drawn.length);
  const risky = shuffled
    .slice(drawn.length)
    .filter(({ risks }) => risks.length > 0)
    .sort((a, b) => weightOf(b) - weightOf(a))
    .sort((a, b) => Number(b.risks.includes('rubric')) - Number(a.risks.includes('rubric')))
    .filter(({ risks }, place) => place < left || risks.includes('rubric'));
  return [
    ...drawn.map(({ workId, risks }) => ({ workId, reasons: [...risks, 'random' as const] })),
    ...risky.map(({ workId, risks }) => ({ workId, reasons: risks })),
  ];
}
