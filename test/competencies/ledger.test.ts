import type { EvidenceRow } from '#competencies/evidence.queries';
import { ledgerOf } from '#competencies/ledger';
import { assumedComponents } from '#competencies/variance-components';

const name = { ja: '能力', easy: '能力', en: 'Competency' };
const document = {
  competencies: [
    {
      ...{ id: 'K4', name, short: name },
      indicators: [
        { id: 'K4-1', statement: '選ぶ' },
        { id: 'K4-5', statement: '予防する', duty: 'preventive' as const },
      ],
    },
  ],
};
const seen = (row: Partial<EvidenceRow>): EvidenceRow => ({
  ...{
    id: 1,
    indicator: 'K4-1',
    frameworkVersion: 1,
    level: 3,
    raterId: 7,
    rater: '見本',
    raterKind: 'rater',
    source: 'report',
  },
  ...{ sourceId: 1, aspect: 'connecting', statement: '', quote: '', quotePlace: '', givenAt: new Date(0) },
  ...row,
});

describe('the ledger of a competency', () => {
  it('counts one criterion once, however many indicators it shows', () => {
    const evidence = [seen({}), seen({ indicator: 'K4-5' })];
    const [ledger] = ledgerOf(document, evidence, assumedComponents);
    expect(ledger?.sufficiency).toMatchObject({ ratings: 1, raters: 1, tasks: 1 });
    expect(ledger?.estimate).toMatchObject({ level: 3, low: 2, high: 4 });
    expect(ledger?.missingDuties).toEqual([]);
  });

  it('tells the duty in which nothing was seen; "no opportunity" is no evidence', () => {
    const evidence = [seen({}), seen({ indicator: 'K4-5', level: null, raterId: 8 })];
    const [ledger] = ledgerOf(document, evidence, assumedComponents);
    expect(ledger?.missingDuties).toEqual(['preventive']);
    expect(ledger?.sufficiency.ratings).toBe(1);
    expect(ledger?.indicators[1]).toMatchObject({ estimate: null, evidence: [{ raterId: 8 }] });
  });

  it('is not moved by sentences that the trainee names: neither level nor meter nor missing duties', () => {
    const named = (id: number) =>
      seen({ id, indicator: 'K4-5', level: null, raterId: 99, raterKind: 'self', source: 'entry', sourceId: id });
    const without = ledgerOf(document, [seen({})], assumedComponents)[0]!;
    const with50 = ledgerOf(
      document,
      [seen({}), ...Array.from({ length: 50 }, (_, id) => named(id))],
      assumedComponents,
    )[0]!;
    expect(with50.sufficiency).toEqual(without.sufficiency);
    expect(with50.estimate).toEqual(without.estimate);
    expect(with50.missingDuties).toEqual(['preventive']);
    expect(with50.indicators[1]).toMatchObject({ estimate: null, evidence: [] });
    expect(with50.indicators[1]?.own).toHaveLength(50);
  });

  it('is not decided by one of several raters', () => {
    const evidence = [2, 4, 4, 4].map((level, index) => seen({ level, raterId: index }));
    expect(ledgerOf(document, evidence, assumedComponents)[0]?.estimate).toMatchObject({ level: 4 });
  });
});
