import type { MarkedTwice } from './agreement-of-pairs.js';
import type { MarkerDrift } from './quality-report.js';

/**
 * Two marks differ whoever of the two has moved: where one marker becomes strict, the partners look lenient beside them. The marker who
 * moved differs from everybody, a partner only in the works they have in common, so the sum of the one who moved is the larger. An
 * alarm is an echo where somebody of the same works has the opposite alarm with a larger sum.
 */
export function withEchoes(
  drifts: ReadonlyMap<number, MarkerDrift>,
  works: readonly MarkedTwice[],
): Map<number, MarkerDrift> {
  const partners = new Map<number, Set<number>>();
  for (const [{ markerId: a }, { markerId: b }] of works) {
    partners.set(a, (partners.get(a) ?? new Set()).add(b));
    partners.set(b, (partners.get(b) ?? new Set()).add(a));
  }
  const isEcho = (id: number, own: MarkerDrift): boolean =>
    [...(partners.get(id) ?? [])].some((partner) => {
      const other = drifts.get(partner);
      return opposite(own, other) && lastSum(other) > lastSum(own);
    });
  return new Map([...drifts].map(([id, own]) => [id, { ...own, echo: isEcho(id, own) }]));
}

const opposite = (own: MarkerDrift, other: MarkerDrift | undefined): other is MarkerDrift =>
  own.alarm !== null && (other?.alarm ?? null) !== null && other?.alarm !== own.alarm;

/** How far the sum that alarms has gone. */
function lastSum({ points, alarm }: MarkerDrift): number {
  const last = points.at(-1);
  return last && alarm ? last[alarm] : 0;
}
