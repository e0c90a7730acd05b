import fc from 'fast-check';
import { sentencesOf } from '#practice-log/sentences';

describe('sentences', () => {
  it('end with their stop, their closing bracket, or their line', () => {
    expect(sentencesOf('順に確かめた。「次は何ですか？」と尋ねた。\n在留期限\n').map(({ text }) => text)).toEqual([
      '順に確かめた。',
      '「次は何ですか？」',
      'と尋ねた。',
      '在留期限',
    ]);
  });

  it('stand at their place in the text, one after the other', () => {
    const text = fc.string({ unit: fc.constantFrom('あ', '。', '」', '\n', ' ', '　', 'x', '？', '𠮷') });
    fc.assert(
      fc.property(text, (words) => {
        let last = 0;
        for (const { startsAt, endsAt, text: sentence } of sentencesOf(words)) {
          expect(words.slice(startsAt, endsAt)).toBe(sentence);
          expect(sentence).toBe(sentence.trim());
          expect(startsAt).toBeGreaterThanOrEqual(last);
          last = endsAt;
        }
      }),
    );
  });
});
