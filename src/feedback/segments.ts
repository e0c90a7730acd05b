/** Something that stands over a piece of a text: a note, words quoted by a statement, a note of an earlier round, or words that the trainee named as evidence. */
export interface Span {
  readonly kind: 'note' | 'quote' | 'earlier' | 'evidence';
  readonly start: number;
  readonly end: number;
  readonly label: string;
  /** Names a piece of evidence within its page. */
  readonly name?: string;
}

/** A piece of a text with everything that stands over it; pieces in a row are the text again. */
export interface Segment {
  readonly text: string;
  readonly marked: boolean;
  readonly kinds: string;
  /** The labels of the spans that end here, as readers see them. */
  readonly labels: string;
  /** The names of the evidence that begins here, and of all that lies over it. */
  readonly begins: readonly string[];
  readonly evidence: string;
}

export function segmentsOf(text: string, spans: readonly Span[]): Segment[] {
  const within = spans.filter(({ start, end }) => start < end && start >= 0 && end <= text.length);
  const edges = [...new Set([0, text.length, ...within.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? text.length;
    const over = within.filter(({ start, end }) => start <= from && end >= to);
    return {
      text: text.slice(from, to),
      marked: over.length > 0,
      kinds: [...new Set(over.map(({ kind }) => `text-${kind}`))].join(' '),
      labels: over
        .filter(({ end }) => end === to)
        .map(({ label }) => label)
        .filter(Boolean)
        .join(' '),
      begins: over.filter(({ start }) => start === from).flatMap(namesOf),
      evidence: over.flatMap(namesOf).join(' '),
    };
  });
}

const namesOf = ({ name }: Span): string[] => (name ? [name] : []);
