import fc from 'fast-check';
import { handOver, inOnePiece, inPieces } from '#platform/templates/page-in-pieces';

/** As a template does: its own text grows, and is handed over now and then. */
const made = (texts: readonly string[]) => () => {
  let out = '';
  for (const [index, text] of texts.entries()) {
    out += text;
    if (index % 3 === 0) out = handOver(out);
  }
  return out;
};
const texts = (most: number) => fc.array(fc.string({ unit: 'grapheme', maxLength: most }), { maxLength: 40 });

describe('a page made in pieces', () => {
  it('is the same bytes as its text', () => {
    fc.assert(fc.property(texts(900), (all) => inPieces(made(all)).toString() === all.join('')));
  });

  it('may be longer than the room in which it is made, also a single piece', () => {
    const long = ['多文化'.repeat(60_000), 'x', '共生'.repeat(200_000), '<p>', 'é'.repeat(3)];
    expect(inPieces(made(long)).equals(Buffer.from(long.join('')))).toBe(true);
    expect(inPieces(made([...long, ...long])).equals(Buffer.from([...long, ...long].join('')))).toBe(true);
  });

  it('does not mix with a text that is made meanwhile, nor with a page that failed', () => {
    expect(() =>
      inPieces(() => {
        handOver('half a page');
        throw new Error('failed');
      }),
    ).toThrow('failed');
    const page = inPieces(() => {
      const out = handOver('<p>');
      return `${out}${inOnePiece(made(['a', 'mail']))}</p>`;
    });
    expect(page.toString()).toBe('<p>amail</p>');
    expect(handOver('nothing is being made')).toBe('nothing is being made');
  });
});
