import fc from 'fast-check';
import { passageAt } from '#feedback/passage';
import { redactedPassage } from '#incident-desk/redacted-passage';
import { redactedText } from '#incident-desk/redacted-text';

const stub = '［伏せました：氏名］';
const erasures = [
  { passage: '例山花子', stub },
  { passage: '花子', stub },
];

describe('an erased text', () => {
  it('has stubs in the place of every passage, and nothing else changed', () => {
    expect(redactedText('例山花子さんと花子さん、例山さん。', erasures).text).toBe(
      `${stub}さんと${stub}さん、例山さん。`,
    );
    expect(redactedText('花子', [{ passage: '花子', stub: '$&' }]).text).toBe('$&');
  });

  it('takes the short mark where the stub would not fit into its column', () => {
    expect(redactedText('花子です', [{ passage: '花子', stub }], 6).text).toBe('■です');
    expect(redactedText('𠮷野です', [{ passage: '𠮷野', stub }], 12).text).toBe(`${stub}です`);
  });

  it('still has each word that was kept where its position points to', () => {
    const piece = fc.constantFrom('花子', '例山花子', 'あ', '在留期限', '。', '𠮷');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom(4, 1000), (pieces, most) => {
        const before = pieces.join('');
        const { text, at } = redactedText(before, erasures, most);
        const kept = [...before.matchAll(/在留期限|。/g)];
        for (const { index, 0: word } of kept)
          expect(text.slice(at(index, 'start'), at(index + word.length, 'end'))).toBe(word);
        expect(text).not.toContain('花子');
        expect(at(before.length, 'end')).toBe(text.length);
      }),
    );
  });

  it('moves a quotation that began or ended within a passage to the whole stub, so that no half of a name is left', () => {
    const before = '窓口に例山花子さんが来た。';
    const text = `窓口に${stub}さんが来た。`;
    const quoted = passageAt({ part: 'part-1', text: before }, 5, 9);
    expect(quoted?.quote).toBe('花子さん');
    const moved = quoted && redactedPassage(quoted, before, erasures.slice(0, 1));
    expect(moved).toMatchObject({ quote: `${stub}さん`, prefix: '窓口に', suffix: 'が来た。' });
    expect(text.slice(moved?.start, moved?.end)).toBe(`${stub}さん`);
  });
});
