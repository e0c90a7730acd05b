import fc from 'fast-check';
import { jaccard, type LoggedEntry, logSignals, shinglesOf } from '#practice-log/log-signals';

const TEXT =
  '契約の終了を告げられた方が、在留期間の満了を二か月後に控えて来所した。家賃の支払いも遅れ始めており、何から話せばよいか分からないと話した。';
const OTHER =
  '国民健康保険の督促状の意味が分からず、封を切らずに数か月分を持って来所した。届いた順に並べ、金額と期限を一緒に確かめ、担当課へ同行した。';
const window = { from: '2026-11-01', to: '2027-02-28' };
const entry = (values: Partial<LoggedEntry> = {}): LoggedEntry => ({
  id: 1,
  title: '題',
  practisedOn: '2026-12-01',
  minutes: 60,
  texts: [TEXT],
  ...values,
});
const signals = (...entries: LoggedEntry[]) => logSignals(entries, window).map(({ signal }) => signal);

describe('signals of a log', () => {
  it('name two texts that are nearly the same, whatever their stops and widths', () => {
    expect(
      signals(entry(), entry({ id: 2, texts: [TEXT.replaceAll('、', '，').replace('二か月', '三か月')] })),
    ).toEqual(['alike:1:2']);
    expect(signals(entry(), entry({ id: 2, texts: [OTHER] }))).toEqual([]);
    expect(signals(entry({ texts: ['同じ。'] }), entry({ id: 2, texts: ['同じ。'] }))).toEqual([]);
  });

  it('name a day that is longer than any window is open', () => {
    expect(signals(entry({ minutes: 400 }), entry({ id: 2, minutes: 201, texts: [OTHER] }))).toEqual([
      'hours:2026-12-01',
    ]);
    expect(signals(entry({ minutes: 400 }), entry({ id: 2, minutes: 200, texts: [OTHER] }))).toEqual([]);
  });

  it('name a day before practice began or after it ended', () => {
    expect(signals(entry({ practisedOn: '2026-10-31' }))).toEqual(['outside:1']);
    expect(signals(entry({ practisedOn: '2027-03-01' }))).toEqual(['outside:1']);
    expect(
      signals(entry({ practisedOn: '2026-11-01' }), entry({ id: 2, practisedOn: '2027-02-28', texts: [OTHER] })),
    ).toEqual([]);
  });

  it('do not depend on the order of the entries', () => {
    const entries = fc.uniqueArray(
      fc.record({
        id: fc.integer({ min: 1, max: 50 }),
        title: fc.constant('題'),
        practisedOn: fc.constantFrom('2026-10-01', '2026-12-01', '2026-12-02', '2027-03-05'),
        minutes: fc.integer({ min: 0, max: 700 }),
        texts: fc.constantFrom([TEXT], [OTHER], [TEXT + OTHER], ['']),
      }),
      { selector: ({ id }) => id, maxLength: 8 },
    );
    fc.assert(
      fc.property(entries, (all) => {
        expect(signals(...[...all].reverse()).sort()).toEqual(signals(...all).sort());
      }),
    );
  });
});

describe('likeness', () => {
  it('lies between nothing and the same, and is mutual', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        (a, b) => {
          const [one, other] = [shinglesOf(a), shinglesOf(b)];
          const likeness = jaccard(one, other);
          expect(likeness).toBeGreaterThanOrEqual(0);
          expect(likeness).toBeLessThanOrEqual(1);
          expect(jaccard(other, one)).toBe(likeness);
          if (one.size > 0) expect(jaccard(one, one)).toBe(1);
        },
      ),
    );
  });
});
