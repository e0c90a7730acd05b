import { createHash } from 'node:crypto';

/** `items` in an order that looks random and is always the same for the same seed and the same keys. */
export function seededOrder<T>(items: readonly T[], seed: string | number, key: (item: T) => string | number): T[] {
  const rank = (item: T) =>
    createHash('sha256')
      .update(`${seed}\n${key(item)}`)
      .digest('hex');
  return items
    .map((item) => ({ item, rank: rank(item) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ item }) => item);
}
