/** What is erased, and what stands in its place. */
export interface Erasure {
  readonly passage: string;
  readonly stub: string;
}

/** A text after erasures, and where a position of the text before is in it now. */
export interface RedactedText {
  readonly text: string;
  /** A position inside an erased passage moves to an edge of its stub. */
  readonly at: (position: number, edge: 'start' | 'end') => number;
}

/** Takes less room than any passage: where the stub would not fit into its column, as the database does it. */
const SHORT = '■';

/** Erases passages one after the other; `most`: how many characters the column holds. The same rule as the function `redacted` of the database. */
export function redactedText(
  before: string,
  erasures: readonly Erasure[],
  most = Number.POSITIVE_INFINITY,
): RedactedText {
  return erasures.reduce<RedactedText>(
    (so, erasure) => {
      const one = erased(so.text, erasure, most);
      return { text: one.text, at: (position, edge) => one.at(so.at(position, edge), edge) };
    },
    { text: before, at: (position) => position },
  );
}

function erased(before: string, { passage, stub }: Erasure, most: number): RedactedText {
  const long = before.replaceAll(passage, () => stub);
  const put = [...long].length > most ? SHORT : stub;
  const starts: number[] = [];
  for (let at = before.indexOf(passage); at >= 0; at = before.indexOf(passage, at + passage.length)) starts.push(at);
  const moved = (position: number, edge: 'start' | 'end'): number => {
    let shift = 0;
    for (const start of starts) {
      if (position >= start + passage.length) shift += put.length - passage.length;
      else if (position > start) return start + shift + (edge === 'start' ? 0 : put.length);
    }
    return position + shift;
  };
  return { text: put === stub ? long : before.replaceAll(passage, () => put), at: moved };
}
