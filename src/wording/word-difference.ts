/** A stretch of text that both versions have, or only the older (`removed`) or the newer one (`added`). */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Japanese has no blanks between words: the segmenter knows its words, and those of every other script. */
const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
/** Beyond this many insertions and deletions two stretches have too little in common to be laid beside each other. */
const MOST_EDITS = 600;

/** What became of `before`: the pieces that are the same or removed make up `before`, those that are the same or added `after`. */
export function wordDifference(before: string, after: string): Piece[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  const head = countWhile(old, fresh, (words, at) => words[at]);
  const [oldRest, freshRest] = [old.slice(head), fresh.slice(head)];
  const tail = countWhile(oldRest, freshRest, (words, at) => words[words.length - 1 - at]);
  const middle = compared(oldRest.slice(0, oldRest.length - tail), freshRest.slice(0, freshRest.length - tail));
  return joined([
    ...old.slice(0, head).map((text) => ({ kind: 'same', text }) as const),
    ...middle,
    ...oldRest.slice(oldRest.length - tail).map((text) => ({ kind: 'same', text }) as const),
  ]);
}

const wordsOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

function countWhile(a: string[], b: string[], at: (words: string[], place: number) => string | undefined): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && at(a, count) === at(b, count)) count += 1;
  return count;
}

/** Myers' greedy search for the shortest way from one text to the other ("An O(ND) Difference Algorithm", 1986). */
function compared(old: string[], fresh: string[]): Piece[] {
  const replaced: Piece[] = [
    { kind: 'removed', text: old.join('') },
    { kind: 'added', text: fresh.join('') },
  ];
  if (old.length === 0 || fresh.length === 0) return replaced;
  const most = Math.min(MOST_EDITS, old.length + fresh.length);
  const furthest = new Int32Array(2 * most + 2);
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits += 1) {
    trace.push(furthest.slice());
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = cameDown(furthest, diagonal, edits, most)
        ? reach(furthest, diagonal + 1, most)
        : reach(furthest, diagonal - 1, most) + 1;
      while (x < old.length && x - diagonal < fresh.length && old[x] === fresh[x - diagonal]) x += 1;
      furthest[diagonal + most] = x;
      if (x >= old.length && x - diagonal >= fresh.length) return wayBack(trace, old, fresh, most);
    }
  }
  return replaced;
}

const reach = (furthest: Int32Array, diagonal: number, most: number): number => furthest[diagonal + most] ?? 0;

const cameDown = (furthest: Int32Array, diagonal: number, edits: number, most: number): boolean =>
  diagonal === -edits ||
  (diagonal !== edits && reach(furthest, diagonal - 1, most) < reach(furthest, diagonal + 1, most));

/** From the end back to the beginning, along what each number of edits had reached. */
function wayBack(trace: Int32Array[], old: string[], fresh: string[], most: number): Piece[] {
  const back: Piece[] = [];
  let [x, y] = [old.length, fresh.length];
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const furthest = trace[edits] ?? new Int32Array();
    const down = cameDown(furthest, x - y, edits, most);
    const diagonal = x - y + (down ? 1 : -1);
    const fromX = edits === 0 ? 0 : reach(furthest, diagonal, most);
    const fromY = edits === 0 ? 0 : fromX - diagonal;
    while (x > fromX && y > fromY) {
      back.push({ kind: 'same', text: old[x - 1] ?? '' });
      [x, y] = [x - 1, y - 1];
    }
    if (edits === 0) break;
    back.push(down ? { kind: 'added', text: fresh[fromY] ?? '' } : { kind: 'removed', text: old[fromX] ?? '' });
    [x, y] = [fromX, fromY];
  }
  return back.reverse();
}

/** Neighbours of a kind as one piece, and a single character that survived between two changes as part of them: easier to read. */
function joined(pieces: readonly Piece[]): Piece[] {
  const done: Piece[] = [];
  let [removed, added] = ['', ''];
  const settle = () => {
    if (removed) done.push({ kind: 'removed', text: removed });
    if (added) done.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  const runs = runsOf(pieces);
  runs.forEach(({ kind, text }, at) => {
    const island = kind === 'same' && text.length === 1 && text !== '\n' && at > 0 && at < runs.length - 1;
    if (kind === 'same' && !island) {
      settle();
      done.push({ kind, text });
    }
    if (kind === 'removed' || island) removed += text;
    if (kind === 'added' || island) added += text;
  });
  settle();
  return done;
}

function runsOf(pieces: readonly Piece[]): Piece[] {
  const runs: Piece[] = [];
  for (const piece of pieces.filter(({ text }) => text !== '')) {
    const last = runs.at(-1);
    if (last?.kind === piece.kind) runs[runs.length - 1] = { kind: piece.kind, text: last.text + piece.text };
    else runs.push(piece);
  }
  return runs;
}
