import { agreedLevels, disputedRanges, type Levels } from '#marking/agreement-rule';
import type { MarkedTwice } from '#marking-quality/agreement-of-pairs';
import { driftOfMarkers } from '#marking-quality/drift-of-markers';
import { withEchoes } from '#marking-quality/echoes';
import { seededChance } from '#rater-statistics/seeded-chance';

const CRITERIA = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const scale = { tolerance: 1, passLevel: 3, criteria: CRITERIA };
const MARKERS = 8;
/** So many works of each before the clearance, and so many scripts since. */
const BEFORE = 30;
const SCRIPTS = 15;

/** Works marked by each two in turn until everybody has as many as asked for; `drift` is what marker 0 adds since the clearance. */
function simulated(drift: number, seed: number): MarkedTwice[] {
  const chance = seededChance(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  const severity = Array.from({ length: MARKERS }, () => 0.2 * normal());
  const rounds = BEFORE + SCRIPTS;
  return Array.from({ length: rounds }, (_, round) => {
    const order = Array.from({ length: MARKERS }, (_, id) => ({ id, at: chance() })).sort((a, b) => a.at - b.at);
    return Array.from({ length: MARKERS / 2 }, (_, pair): MarkedTwice => {
      const quality = 3.8 + 0.6 * normal();
      const deserved = CRITERIA.map(() => quality + 0.5 * normal());
      const sinceCleared = round >= BEFORE;
      const mark = (id: number): Levels => {
        const lean = (severity[id] ?? 0) + (id === 0 && sinceCleared ? drift : 0);
        return Object.fromEntries(
          deserved.map((place, index) => [
            CRITERIA[index],
            Math.min(5, Math.max(1, Math.round(place + lean + 0.45 * normal()))),
          ]),
        );
      };
      const [one, other] = [order[2 * pair]?.id ?? 0, order[2 * pair + 1]?.id ?? 1];
      const both = [mark(one), mark(other)] as const;
      // A third marker, who sees what the work deserves, settles what the two dispute.
      const disputed = Object.entries(disputedRanges(both[0], both[1], scale)).map(([id, { from, to }]) => [
        id,
        Math.min(to, Math.max(from, Math.round(deserved[CRITERIA.indexOf(id)] ?? 3))),
      ]);
      const agreed = agreedLevels(both[0], both[1], Object.fromEntries(disputed));
      const workId = round * MARKERS + pair;
      return [
        { workId, markerId: one, levels: both[0], agreed, sinceCleared, at: round },
        { workId, markerId: other, levels: both[1], agreed, sinceCleared, at: round },
      ];
    });
  }).flat();
}

/** Who would be paused after fifteen scripts. */
function paused(drift: number, seed: number): number[] {
  const works = simulated(drift, seed);
  const drifts = withEchoes(driftOfMarkers(works, [], scale).byMarker, works);
  return [...drifts].filter(([, { alarm, echo }]) => alarm !== null && !echo).map(([id]) => id);
}

const YEARS = 120;
const seeds = Array.from({ length: YEARS }, (_, seed) => seed + 1);

describe('drift in simulated years', () => {
  it('of half a level is found within fifteen scripts', () => {
    const years = seeds.map((seed) => paused(seed % 2 === 0 ? -0.5 : 0.5, seed));
    expect(years.filter((ids) => ids.includes(0)).length / YEARS).toBeGreaterThan(0.95);
    // And the others, who mark beside the one who drifts, are left alone.
    const others = years.reduce((sum, ids) => sum + ids.filter((id) => id !== 0).length, 0);
    expect(others / (YEARS * (MARKERS - 1))).toBeLessThan(0.05);
  });

  it('is seen where there is none in fewer than one marker in twenty', () => {
    const wrong = seeds.reduce((sum, seed) => sum + paused(0, seed).length, 0);
    expect(wrong / (YEARS * MARKERS)).toBeLessThan(0.05);
  });
});
