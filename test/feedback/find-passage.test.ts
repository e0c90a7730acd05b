import fc from 'fast-check';
import { findPassage } from '#feedback/find-passage';
import { passageAt, type TextPart } from '#feedback/passage';
import { type Span, segmentsOf } from '#feedback/segments';
import { passageKey, readPassage, sentencesOf } from '#feedback/sentences';

const LETTERS = [...'退職保険在留期限通訳相談家賃学校会社手続届出本人確認予約電話同意計画支援記録訪問病院児童安全'];
/** Text without repetitions by chance: each sentence carries its own number. */
const sentence = fc
  .tuple(fc.array(fc.constantFrom(...LETTERS), { minLength: 12, maxLength: 40 }), fc.integer({ min: 1000, max: 9999 }))
  .map(([letters, number]) => `${letters.join('')}${number}。`);
const text = fc.array(sentence, { minLength: 2, maxLength: 12 }).map((all) => all.join(''));
const part = (words: string, name = 'part-1'): TextPart => ({ part: name, text: words });

/** A text and one passage of it. */
const anchored = text.chain((words) =>
  fc.record({
    words: fc.constant(words),
    from: fc.integer({ min: 0, max: words.length - 13 }),
    length: fc.integer({ min: 12, max: 80 }),
  }),
);
const passageOf = ({ words, from, length }: { words: string; from: number; length: number }) => {
  const passage = passageAt(part(words), from, Math.min(words.length, from + length));
  if (!passage) throw new Error('No passage');
  return passage;
};

describe('a passage is found again', () => {
  it('at the same place in the same text', () => {
    fc.assert(
      fc.property(anchored, (one) => {
        const passage = passageOf(one);
        const { start, end } = passage;
        expect(findPassage(passage, [part(one.words)])).toEqual({ kind: 'same', part: 'part-1', start, end });
      }),
    );
  });

  it('wherever its words have moved to, also into another part', () => {
    fc.assert(
      fc.property(anchored, text, text, (one, before, after) => {
        const passage = passageOf(one);
        const moved = part(before + one.words + after, 'part-2');
        const place = findPassage(passage, [part(after), moved]);
        expect(place?.kind).toBe('same');
        expect(moved.text.slice(place?.start, place?.end)).toBe(passage.quote);
      }),
    );
  });

  it('with some characters changed in it, as changed, and where it stands', () => {
    fc.assert(
      fc.property(anchored, fc.integer({ min: 0, max: 2 }), (one, at) => {
        const passage = passageOf(one);
        const middle = passage.start + Math.floor(passage.quote.length / 2) - at;
        const changed = `${one.words.slice(0, middle)}※※${one.words.slice(middle + 1)}`;
        const place = findPassage(passage, [part(`前書きを足した。${changed}`)]);
        expect(place?.kind).toBe('changed');
        const found = `前書きを足した。${changed}`.slice(place?.start, place?.end);
        expect(found).toContain('※※');
        expect(Math.abs(found.length - passage.quote.length)).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('never where its words are no longer there', () => {
    const kana = fc.array(fc.constantFrom(...'あいうえおかきくけこ'), { maxLength: 200 }).map((all) => all.join(''));
    fc.assert(
      fc.property(anchored, kana, (one, other) => {
        expect(findPassage(passageOf(one), [part(other)])).toBeNull();
      }),
    );
  });

  it('of several occurrences at the one with the same words around it', () => {
    const passage = passageAt(part('甲が窓口に来た。通訳を頼んだ。乙が窓口に来た。通訳を頼んだ。電話もした。'), 23, 30);
    expect(passage?.quote).toBe('通訳を頼んだ。');
    const now = '通訳を頼んだ。書き足した。甲が窓口に来た。通訳を頼んだ。乙が窓口に来た。通訳を頼んだ。電話もした。';
    expect(findPassage(passage!, [part(now)])?.start).toBe(now.lastIndexOf('通訳を頼んだ。'));
  });
});

describe('passages and their forms', () => {
  it('of sentences cover the text but for blanks, and are read back as they were named', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (paragraphs) => {
        const whole = part(paragraphs.join('\n\n'));
        const sentences = sentencesOf(whole);
        expect(sentences.map(({ quote }) => quote).join('')).toBe(whole.text.replaceAll('\n', ''));
        for (const one of sentences) expect(readPassage(passageKey(one), [whole])).toEqual(one);
      }),
    );
  });

  it('outside of the text, too long or of nothing are none', () => {
    const whole = part('相談を受けた。');
    for (const key of ['part-1:0:99', 'part-1:3:3', 'part-2:0:2', 'part-1:-1:2', '', 'part-1:5:2'])
      expect(readPassage(key, [whole])).toBeNull();
    expect(readPassage('part-1:0:500', [part('あ'.repeat(500))])).toBeNull();
  });

  it('cut a text into pieces that are the text again, each marked by what stands over it', () => {
    const spans = fc.array(
      fc.record({
        kind: fc.constantFrom('note', 'quote', 'earlier') as fc.Arbitrary<Span['kind']>,
        start: fc.integer({ min: 0, max: 30 }),
        end: fc.integer({ min: 0, max: 60 }),
        label: fc.constantFrom('1', '2'),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(text, spans, (words, over) => {
        const segments = segmentsOf(words, over);
        expect(segments.map((one) => one.text).join('')).toBe(words);
        const marked = segments.reduce((sum, one) => sum + (one.marked ? one.text.length : 0), 0);
        const covered = [...words].filter((_, at) =>
          over.some((s) => s.end <= words.length && s.start <= at && at < s.end),
        );
        expect(marked).toBe(covered.length);
      }),
    );
  });
});
