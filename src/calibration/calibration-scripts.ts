import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { seededOrder } from '#curriculum/seeded-order';
import type { Excerpt } from '#curriculum/worked-example';

/** A sample with the heading of the example it stands in. */
export interface Script extends Excerpt {
  readonly title: string;
}

export const scriptsOf = (curriculum: PublishedCurriculum): Script[] =>
  curriculum.cases.examples.flatMap(({ title, excerpts }) => excerpts.map((excerpt) => ({ ...excerpt, title })));

/**
 * Samples for one calibration: those seen least often first, as many weak as fair as good ones where there are enough, and in an order
 * that tells nothing. The same seed gives the same samples.
 */
export function drawScripts(
  scripts: readonly Script[],
  count: number,
  seed: string,
  seen: Readonly<Record<string, number>>,
): string[] {
  const shuffled = seededOrder(scripts, seed, ({ id }) => id).sort((a, b) => (seen[a.id] ?? 0) - (seen[b.id] ?? 0));
  const byQuality = (['weak', 'fair', 'good'] as const).map((quality) =>
    shuffled.filter((script) => script.quality === quality),
  );
  const turns = Math.max(0, ...byQuality.map((some) => some.length));
  const dealt = Array.from({ length: turns }, (_, turn) => byQuality.flatMap((some) => some[turn] ?? [])).flat();
  return seededOrder(dealt.slice(0, count), `${seed} order`, ({ id }) => id).map(({ id }) => id);
}
