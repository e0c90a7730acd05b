import { frameworkVersionOf, indicatorNow } from '#competencies/indicator-now';

const framework = {
  version: 3,
  moves: [
    { version: 3, from: 'K1-4', to: 'K1-2' },
    { version: 2, from: 'K1-5', to: 'K1-4' },
    { version: 2, from: 'K2-5', to: null },
  ],
};

describe('an indicator of an earlier framework', () => {
  it.each([
    ['K1-5', 1, 'K1-2'],
    ['K1-5', 2, 'K1-5'],
    ['K1-4', 2, 'K1-2'],
    ['K1-4', 3, 'K1-4'],
    ['K2-5', 1, null],
    ['K4-1', 1, 'K4-1'],
  ])('%s of version %i counts for %s', (indicator, version, expected) => {
    expect(indicatorNow({ framework }, indicator, version)).toBe(expected);
  });

  it('is its own where the edition knows no versions', () => {
    expect(frameworkVersionOf({})).toBe(1);
    expect(indicatorNow({}, 'K1-1', 1)).toBe('K1-1');
  });
});
