import fc from 'fast-check';
import { entryDuties, entryKinds } from '#practice-log/practice-entry.entity';
import { practiceEntryStatuses } from '#practice-log/practice-entry-status';
import { type CountedQuote, cellOf, coverageMap } from '#practice-log/sufficiency';

const quote = (values: Partial<CountedQuote> = {}): CountedQuote => ({
  entryId: 1,
  indicators: ['K1-1'],
  status: 'confirmed',
  kind: 'short',
  duty: 'consultation',
  topics: ['T01'],
  stands: true,
  ...values,
});
const of = (...quotes: CountedQuote[]) => cellOf('K1-1', 'consultation', quotes).sufficiency;

describe('what is shown of an indicator in a duty', () => {
  it('is nothing without a quote that stands', () => {
    expect(of()).toBe('none');
    expect(of(quote({ stands: false }))).toBe('none');
    expect(of(quote({ indicators: ['K1-2'] }), quote({ duty: 'preventive' }))).toBe('none');
  });

  it('is thin with one short case, and with any number of quotes from it', () => {
    expect(of(quote())).toBe('thin');
    expect(of(quote(), quote(), quote())).toBe('thin');
    expect(of(quote({ kind: 'deep' }))).toBe('thin');
    expect(of(quote(), quote({ entryId: 2, topics: ['T02'], status: 'shared' }))).toBe('thin');
  });

  it('is enough with two short cases, or a deep one, across two topics', () => {
    expect(of(quote(), quote({ entryId: 2, topics: ['T02'] }))).toBe('enough');
    expect(of(quote({ kind: 'deep', topics: ['T01', 'T05'] }))).toBe('enough');
    expect(of(quote(), quote({ entryId: 2 }))).toBe('thin');
  });

  const quotes = fc.array(
    fc.record({
      entryId: fc.integer({ min: 1, max: 5 }),
      indicators: fc.subarray(['K1-1', 'K1-2', 'K2-1'], { minLength: 1 }),
      status: fc.constantFrom(...practiceEntryStatuses),
      kind: fc.constantFrom(...entryKinds),
      duty: fc.constantFrom(...entryDuties),
      topics: fc.subarray(['T01', 'T02', 'T03'], { minLength: 1 }),
      stands: fc.boolean(),
    }),
    { maxLength: 12 },
  );
  const RANK = { none: 0, thin: 1, enough: 2 };

  it('never falls with one more quote, and quoting the same sentence again changes nothing', () => {
    fc.assert(
      fc.property(quotes, (all) => {
        const whole = coverageMap(['K1-1', 'K1-2', 'K2-1'], all);
        const fewer = coverageMap(['K1-1', 'K1-2', 'K2-1'], all.slice(1));
        expect(whole).toHaveLength(6);
        whole.forEach((cell, at) => {
          expect(RANK[cell.sufficiency]).toBeGreaterThanOrEqual(RANK[fewer[at]?.sufficiency ?? 'none']);
        });
        const twice = coverageMap(['K1-1', 'K1-2', 'K2-1'], [...all, ...all]);
        expect(twice.map((one) => one.sufficiency)).toEqual(whole.map((one) => one.sufficiency));
      }),
    );
  });
});
