/** What may tell who asked. `names` may hold gaps. */
export interface Known {
  readonly names: readonly (string | null)[];
  readonly organisation: string;
  readonly windowName: string | null;
}

export const traces = ['name', 'organisation', 'window', 'email', 'phone', 'card', 'my_number'] as const;
export type Trace = (typeof traces)[number];

/** Shapes, after full-width letters have become half-width. Twelve digits come before ten: a long number is no telephone. */
const shapes: readonly (readonly [Trace, RegExp])[] = [
  ['email', /[\w.+-]+@[\w-]+\.[\w.-]+/],
  ['card', /\b[A-Z]{2}\d{8}[A-Z]{2}\b/i],
  ['my_number', /(?<!\d)\d{4}[-\s]?\d{4}[-\s]?\d{4}(?!\d)/],
  ['phone', /(?<!\d)0\d{1,4}[-\s(]{0,2}\d{1,4}[-\s)]{0,2}\d{3,4}(?!\d)/],
];

/**
 * Traces of a person in a text that everybody will read. Simple signs, honestly no proof of their absence: whoever publishes
 * reads the text all the same.
 */
export function personalTraces(text: string, { names, organisation, windowName }: Known): Trace[] {
  const plain = text.normalize('NFKC');
  const packed = plain.replace(/\s+/g, '').toLowerCase();
  const holds = (word: string | null) => {
    const wanted = (word ?? '').normalize('NFKC').replace(/\s+/g, '').toLowerCase();
    return wanted.length > 1 && packed.includes(wanted);
  };
  const parts = names.flatMap((name) => [name, ...(name ?? '').normalize('NFKC').split(/\s+/)]);
  const words: [Trace, boolean][] = [
    ['name', parts.some(holds)],
    ['organisation', holds(organisation)],
    ['window', holds(windowName)],
  ];
  const found = shapes.map(([trace, shape]): [Trace, boolean] => [trace, shape.test(plain)]);
  return [...words, ...found].filter(([, isThere]) => isThere).map(([trace]) => trace);
}
