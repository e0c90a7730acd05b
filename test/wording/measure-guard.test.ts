import { halves, labelledHalf, measureGuard, precisionOf, readLabelled, recallOf } from '#wording/measure-guard';
import { root } from '../house/rooms';

describe('labelled sentences', () => {
  it('are read with their marks taken out and remembered', () => {
    const [sentence] = readLabelled('# a note\n\n昨日[[name:見本]]さんが[[phone:090-0000-1234]]から電話した。\n');
    expect(sentence?.text).toBe('昨日見本さんが090-0000-1234から電話した。');
    expect(sentence?.marked).toEqual([
      { kind: 'name', start: 2, end: 4 },
      { kind: 'phone', start: 7, end: 20 },
    ]);
  });

  it('with an unknown kind are a mistake of their author', () => {
    expect(() => readLabelled('[[shoe_size:27]]です。')).toThrow('shoe_size');
  });
});

describe('the measurement', () => {
  it('counts what was found, what was missed and what was reported for nothing', () => {
    const figures = measureGuard(
      readLabelled(
        '[[name:佐藤]]さんが来た。\n[[name:ぬこぬこ]]と名札にあった。\n電話[[phone:090-0000-1234]]、鈴木さんは職員。',
      ),
    );
    expect(figures).toMatchObject({ sentences: 3, marked: 3, found: 2, reported: 3, rightlyReported: 2 });
    expect(recallOf(figures)).toBeCloseTo(2 / 3);
    expect(precisionOf(figures)).toBeCloseTo(2 / 3);
    expect(figures.byKind.find(({ kind }) => kind === 'phone')).toMatchObject({ marked: 1, found: 1 });
  });

  it('has a thousand sentences and more, and does not get worse on the half that no rule was made with', () => {
    const sentences = halves.map((half) => labelledHalf(root, half).length);
    expect(sentences.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(1000);
    const figures = measureGuard(labelledHalf(root, 'test'));
    expect(recallOf(figures)).toBeGreaterThanOrEqual(0.95);
    expect(precisionOf(figures)).toBeGreaterThanOrEqual(0.95);
  });
});
