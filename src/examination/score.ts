/** What the answer to one item was worth when the attempt was closed, from 0 to 1 in hundredths; an item left empty is worth 0. */
export interface ItemMark {
  readonly item: string;
  readonly points: number;
}

/** What changed after the key had marked: items that no longer count, and items for which this attempt was given the point. */
export interface Adjustments {
  readonly voided: ReadonlySet<string>;
  readonly granted: ReadonlySet<string>;
}

export interface Score {
  readonly points: number;
  readonly maxPoints: number;
  /** In hundredths of the whole, not rounded. */
  readonly share: number;
  readonly percent: number;
  /** The voided items that do not count here. */
  readonly leftOut: readonly string[];
}

/**
 * The result of an attempt. A voided item is left out wherever that raises the share of the points; whoever earned more with it than
 * with the rest keeps it. So voiding can only help, whatever is voided and in whatever order: leaving out the lowest first, as long as
 * each lies below the share of what is left, is the best of all choices.
 */
export function scoreOf(marks: readonly ItemMark[], { voided, granted }: Adjustments): Score {
  const worth = marks.map(({ item, points }) => ({
    item,
    hundredths: granted.has(item) ? 100 : Math.round(points * 100),
  }));
  let hundredths = worth.reduce((sum, one) => sum + one.hundredths, 0);
  let items = worth.length;
  const leftOut: string[] = [];
  const candidates = worth.filter(({ item }) => voided.has(item)).sort((a, b) => a.hundredths - b.hundredths);
  for (const candidate of candidates) {
    if (candidate.hundredths * items >= hundredths) break;
    hundredths -= candidate.hundredths;
    items -= 1;
    leftOut.push(candidate.item);
  }
  const share = hundredths / items;
  return { points: hundredths / 100, maxPoints: items, share, percent: Math.floor(share), leftOut };
}
