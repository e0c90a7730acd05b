/** The share of characters that may differ before words count as others. */
const TOLERANCE = 0.3;
/** Shorter words are found only as they are: with so few characters everything is similar to something. */
const SHORTEST = 8;
const PIECES = 8;
const CANDIDATES = 12;

interface Near {
  readonly start: number;
  readonly end: number;
  /** Insertions, deletions and replacements that lead from the one to the other. */
  readonly distance: number;
}

/**
 * The piece of a text most similar to some words (Sellers' approximate matching, P. Sellers, Journal of Algorithms 1, 1980, pp. 359–373),
 * or null. Looked for only where a piece of the words stands unchanged, so that a long text costs little.
 */
export function nearestIn(text: string, words: string): Near | null {
  if (words.length < SHORTEST) return null;
  const allowed = Math.floor(words.length * TOLERANCE);
  let best: Near | null = null;
  for (const from of windows(text, words, allowed)) {
    const found = sellers(text.slice(from, from + words.length + 2 * allowed), words);
    if (found.distance <= allowed && (!best || found.distance < best.distance))
      best = { start: from + found.start, end: from + found.end, distance: found.distance };
  }
  return best && best.start < best.end ? best : null;
}

/** Where the words could begin, if one of their pieces stands there unchanged. */
function windows(text: string, words: string, allowed: number): number[] {
  const size = Math.max(2, Math.floor(words.length / PIECES));
  const found = new Map<number, number>();
  for (let offset = 0; offset + size <= words.length; offset += size) {
    const piece = words.slice(offset, offset + size);
    for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
      const from = Math.max(0, at - offset - allowed);
      const slot = Math.floor(from / (allowed + 1)) * (allowed + 1);
      found.set(slot, (found.get(slot) ?? 0) + 1);
    }
  }
  // Where most pieces stand together comes first.
  const likely = [...found].sort((a, b) => b[1] - a[1]).slice(0, CANDIDATES);
  return likely.map(([slot]) => slot);
}

/** One row of the table at a time, each cell with the place where its best path began. */
function sellers(text: string, words: string): Near {
  let costs = Array.from({ length: text.length + 1 }, () => 0);
  let starts = Array.from({ length: text.length + 1 }, (_, at) => at);
  for (let row = 1; row <= words.length; row += 1) {
    const nextCosts = [row];
    const nextStarts = [0];
    for (let at = 1; at <= text.length; at += 1) {
      const replaced = (costs[at - 1] ?? 0) + (words[row - 1] === text[at - 1] ? 0 : 1);
      const removed = (costs[at] ?? 0) + 1;
      const added = (nextCosts[at - 1] ?? 0) + 1;
      const least = Math.min(replaced, removed, added);
      nextCosts.push(least);
      nextStarts.push((least === replaced ? starts[at - 1] : least === removed ? starts[at] : nextStarts[at - 1]) ?? 0);
    }
    costs = nextCosts;
    starts = nextStarts;
  }
  const distance = Math.min(...costs);
  const end = costs.indexOf(distance);
  return { start: starts[end] ?? 0, end, distance };
}
