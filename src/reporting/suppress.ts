/** Numbers below this, and above zero, could point at a person. */
export const SMALL = 5;

const isSmall = (count: number): boolean => count > 0 && count < SMALL;

/**
 * Counts that stand beside their sum, with small ones taken out (null). One gap could be filled in from the sum, so
 * further ones are taken out, the smallest first, until at least two are missing and they add up to `SMALL` or more.
 */
export function suppress(counts: readonly number[]): (number | null)[] {
  const hidden = new Set(counts.flatMap((count, index) => (isSmall(count) ? [index] : [])));
  const others = counts
    .map((count, index) => ({ count, index }))
    .filter(({ count, index }) => count > 0 && !hidden.has(index));
  others.sort((one, other) => one.count - other.count);
  const sum = () => [...hidden].reduce((total, index) => total + (counts[index] ?? 0), 0);
  while (hidden.size > 0 && (hidden.size < 2 || sum() < SMALL) && others.length > 0)
    hidden.add(others.shift()?.index ?? 0);
  return counts.map((count, index) => (hidden.has(index) ? null : count));
}

/** A growing line whose every step is zero or at least `SMALL`: points in between are left out, the last one stays. */
export function coarsen<T extends { readonly value: number }>(points: readonly T[]): T[] {
  const last = points.at(-1);
  if (!last) return [];
  const kept: T[] = [];
  for (const point of points.slice(0, -1)) if (isWide(kept.at(-1)?.value ?? 0, point.value)) kept.push(point);
  while (kept.length > 0 && !isWide(kept.at(-1)?.value ?? 0, last.value)) kept.pop();
  return [...kept, last];
}

const isWide = (from: number, to: number): boolean => !isSmall(to - from);
