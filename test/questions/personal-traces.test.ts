import fc from 'fast-check';
import { personalTraces } from '#questions/personal-traces';

const known = {
  names: ['見本 あおい', 'みほん あおい', 'MIHON AOI', null],
  organisation: '見本県国際交流センター',
  windowName: '見本相談窓口',
};
const found = (text: string) => personalTraces(text, known);

describe('traces of a person', () => {
  it.each([
    ['見本さんの質問です', 'name'],
    ['あおいさん', 'name'],
    ['ｍｉｈｏｎ　ａｏｉ', 'name'],
    ['見本県国際交流センターでは', 'organisation'],
    ['見本相談窓口に', 'window'],
    ['a.b@example.jp まで', 'email'],
    ['03-1234-5678', 'phone'],
    ['０９０１２３４５６７８', 'phone'],
    ['AB12345678CD', 'card'],
    ['1234 5678 9012', 'my_number'],
    ['１２３４５６７８９０１２', 'my_number'],
  ])('are seen in 「%s」', (text, trace) => {
    expect(found(text)).toContain(trace);
  });

  it.each(['在留期限は30日前から', '2026年11月26日', '14日以内に届け出ます', '入管法22条の4', ''])(
    'are not seen in 「%s」',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it('are seen wherever they stand in a text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) =>
        found(`${before} 見本 あおい ${after}`).includes('name'),
      ),
    );
  });
});
