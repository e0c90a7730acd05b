import { agreedLevels, agreementMethod, disputedRanges, type Levels } from '#marking/agreement-rule';
import { seededChance } from '#rater-statistics/seeded-chance';
import type { ReleasedMarks } from './moderation-risks.js';

export interface SimulatedWork extends ReleasedMarks {
  /** Whether the result is another one than the work deserves. */
  readonly wrong: boolean;
}
export interface SimulatedYear {
  readonly works: readonly SimulatedWork[];
  readonly drifting: ReadonlySet<number>;
}

interface SimulatedMarker {
  readonly severity: number;
  readonly noise: number;
  /** Added in the second half of the year. */
  readonly drift: number;
}

const CRITERIA = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const RULE = { tolerance: 1, passLevel: 3 };
const MARKERS = 10;
/** One of them drifts, two are new and mark less evenly. */
const DRIFTING = 0;
const NEW_FROM = MARKERS - 2;

/**
 * A year of marking by the course's own rule, of works whose deserved levels are known because they were made up. What is invented:
 * works differ by 0.7 levels and their criteria by 0.5 more; markers lean by 0.25 and waver by 0.5 (new ones by 0.8); one drifts by 0.6.
 */
export function simulatedYear(count: number, seed: number): SimulatedYear {
  const chance = seededChance(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  const markers = Array.from({ length: MARKERS }, (_, id): SimulatedMarker => {
    const noise = id >= NEW_FROM ? 0.8 : 0.5;
    return { severity: 0.25 * normal(), noise, drift: id === DRIFTING ? (chance() < 0.5 ? -0.6 : 0.6) : 0 };
  });
  const before: number[] = markers.map((_, id) => (id >= NEW_FROM ? 0 : 100));
  const works = Array.from({ length: count }, (_, workId) => {
    const quality = 3.9 + 0.7 * normal();
    const deserved = CRITERIA.map(() => quality + 0.5 * normal());
    const mark = (id: number): Levels => {
      const { severity, noise, drift } = markers[id] as SimulatedMarker;
      const lean = severity + (workId * 2 > count ? drift : 0);
      return levels(deserved.map((place) => place + lean + noise * normal()));
    };
    const ids = differentOnes(chance);
    const [first, second, third] = ids.map(mark) as [Levels, Levels, Levels];
    const disputed = Object.entries(disputedRanges(first, second, RULE));
    const settled = Object.fromEntries(
      disputed.map(([id, { from, to }]) => [id, Math.min(to, Math.max(from, third[id] ?? from))]),
    );
    const agreed = agreedLevels(first, second, settled);
    const marks = ids.slice(0, 2).map((markerId, place) => ({
      ...{ markerId, before: before[markerId] ?? 0, levels: place === 0 ? first : second },
    }));
    for (const id of ids.slice(0, 2)) before[id] = (before[id] ?? 0) + 1;
    const method = agreementMethod(first, second, disputed.length > 0 ? settled : null);
    return { workId, versionId: 1, method, agreed, marks, wrong: passes(agreed) !== passes(levels(deserved)) };
  });
  return { works, drifting: new Set([DRIFTING]) };
}

/** Three markers, none of them twice. */
function differentOnes(chance: () => number): number[] {
  const left = Array.from({ length: MARKERS }, (_, id) => id);
  return [0, 1, 2].map(() => left.splice(Math.floor(chance() * left.length), 1)[0] ?? 0);
}

const levels = (places: readonly number[]): Levels =>
  Object.fromEntries(places.map((place, index) => [CRITERIA[index], Math.min(5, Math.max(1, Math.round(place)))]));

const passes = (all: Levels): boolean => Object.values(all).every((level) => level >= RULE.passLevel);
