import { risksOf } from './moderation-risks.js';
import { moderationSample, type SampleShares } from './moderation-sample.js';
import { simulatedYear } from './simulated-marking.js';

/** Of the wrong results of all simulated years, how many were among the works looked at again. */
export interface SamplingGain {
  readonly works: number;
  readonly wrong: number;
  readonly looks: number;
  readonly foundByRisk: number;
  readonly foundByChance: number;
}

const NEW_MARKER_WORKS = 10;

/** The years that `bin/measure-sampling` prints and the page names. */
export const exampleYears = { years: 20, worksAYear: 300, shares: { percent: 15, randomPercent: 5 }, seed: 2026 };

export const timesAsMany = ({ foundByRisk, foundByChance }: SamplingGain): string =>
  (foundByRisk / foundByChance).toFixed(1);

/**
 * The same number of second looks, once chosen by risk (with its random part) and once all at random: how many wrong results does each
 * find? The sampler knows what it knows in earnest: marks, method, new markers, alarms; never what a work deserves.
 */
export function samplingGain(
  { years, worksAYear, shares }: { years: number; worksAYear: number; shares: SampleShares },
  seed: number,
): SamplingGain {
  const found = { works: 0, wrong: 0, looks: 0, foundByRisk: 0, foundByChance: 0 };
  for (let year = 0; year < years; year += 1) {
    const { works, drifting } = simulatedYear(worksAYear, seed + year);
    const bounds = { passLevel: 3, newMarkerWorks: NEW_MARKER_WORKS, drifting, reworded: new Map() };
    const candidates = works.map((one) => ({ workId: one.workId, risks: risksOf(one, bounds) }));
    const wrong = new Set(works.filter((one) => one.wrong).map(({ workId }) => workId));
    const hits = (some: SampleShares) => {
      const chosen = moderationSample(candidates, some, seed + year);
      return { looks: chosen.length, hits: chosen.filter(({ workId }) => wrong.has(workId)).length };
    };
    const [byRisk, byChance] = [hits(shares), hits({ percent: shares.percent, randomPercent: shares.percent })];
    found.works += works.length;
    found.wrong += wrong.size;
    found.looks += byRisk.looks;
    found.foundByRisk += byRisk.hits;
    found.foundByChance += byChance.hits;
  }
  return found;
}
