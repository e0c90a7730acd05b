import fc from 'fast-check';
import { type Piece, wordDifference } from '#wording/word-difference';

const without = (pieces: Piece[], kind: Piece['kind']) =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join('');

describe('the difference of two texts', () => {
  it('is found word by word in Japanese', () => {
    expect(wordDifference('本人に電話で確認した。', '本人に手紙で確認した。')).toEqual([
      { kind: 'same', text: '本人に' },
      { kind: 'removed', text: '電話' },
      { kind: 'added', text: '手紙' },
      { kind: 'same', text: 'で確認した。' },
    ]);
  });

  it('keeps a sentence that was put in apart from those around it', () => {
    const pieces = wordDifference('同意を得た。結果を見た。', '同意を得た。先に上司と相談した。結果を見た。');
    expect(pieces.filter(({ kind }) => kind === 'added')).toHaveLength(1);
    expect(pieces.some(({ kind }) => kind === 'removed')).toBe(false);
  });

  it('does not leave single characters standing between two changes', () => {
    expect(wordDifference('雨の日', '雪の夜')).toEqual([
      { kind: 'removed', text: '雨の日' },
      { kind: 'added', text: '雪の夜' },
    ]);
  });

  it('is nothing where nothing was changed', () => {
    expect(wordDifference('同じ', '同じ')).toEqual([{ kind: 'same', text: '同じ' }]);
    expect(wordDifference('', '')).toEqual([]);
  });

  it('always holds both texts as they were, with no empty pieces and no two of a kind beside each other', () => {
    const words = fc
      .array(fc.constantFrom('私', 'の', '窓口', '。', '\n', 'visa ', '確認', 'ベトナム語', '𠮷', 'が'), {
        maxLength: 60,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(words, fc.string()), fc.oneof(words, fc.string()), (before, after) => {
        const pieces = wordDifference(before, after);
        expect(without(pieces, 'added')).toBe(before);
        expect(without(pieces, 'removed')).toBe(after);
        expect(pieces.every(({ text }) => text !== '')).toBe(true);
        expect(pieces.some(({ kind }, at) => kind === pieces[at + 1]?.kind)).toBe(false);
        expect(pieces.every(({ kind }) => kind === 'same')).toBe(before === after);
      }),
      { numRuns: 400 },
    );
  });

  it('gives up politely on long texts that have nothing in common', () => {
    const [before, after] = ['あ山'.repeat(4000), 'い川'.repeat(4000)];
    expect(wordDifference(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  });
});
