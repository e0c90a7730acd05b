import fc from 'fast-check';
import { risksOf } from '#moderation/moderation-risks';
import { type Candidate, moderationSample, type Risk } from '#moderation/moderation-sample';

const risk = fc.uniqueArray(fc.constantFrom<Risk>('disagreement', 'drift', 'borderline', 'new_marker'));
const candidates = fc
  .array(risk, { maxLength: 120 })
  .map((all) => all.map((risks, index): Candidate => ({ workId: index + 1, risks })));
const shares = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
  .map(([random, more]) => ({ percent: random + more, randomPercent: random }));
const weights: Record<Risk, number> = { rubric: 3, disagreement: 3, drift: 3, borderline: 2, new_marker: 2 };
const weightOf = (one: Candidate) => one.risks.reduce((sum, name) => sum + weights[name], 0);

describe('the sample', () => {
  it('has its random part always, never more than its share, nothing twice, and a reason for each', () => {
    fc.assert(
      fc.property(candidates, shares, fc.nat(), (some, { percent, randomPercent }, seed) => {
        const chosen = moderationSample(some, { percent, randomPercent }, seed);
        const share = (of: number) => Math.min(some.length, Math.ceil((some.length * of) / 100));
        expect(chosen.filter(({ reasons }) => reasons.includes('random')).length).toBe(share(randomPercent));
        expect(chosen.length).toBeLessThanOrEqual(share(percent));
        expect(new Set(chosen.map(({ workId }) => workId)).size).toBe(chosen.length);
        expect(chosen.every(({ reasons }) => reasons.length > 0)).toBe(true);
      }),
    );
  });

  it('leaves nobody out who has more risk than one chosen for risk, and fills its share while there is risk', () => {
    fc.assert(
      fc.property(candidates, shares, fc.nat(), (some, percents, seed) => {
        const chosen = moderationSample(some, percents, seed);
        const risky = chosen.filter(({ reasons }) => !reasons.includes('random')).map(({ workId }) => workId);
        const out = some.filter(({ workId }) => !chosen.some((one) => one.workId === workId));
        const least = Math.min(...risky.map((id) => weightOf(some[id - 1] as Candidate)));
        for (const one of out) expect(weightOf(one)).toBeLessThanOrEqual(least);
        const full = Math.min(some.length, Math.ceil((some.length * percents.percent) / 100));
        if (out.some((one) => one.risks.length > 0)) expect(chosen.length).toBe(full);
      }),
    );
  });

  it('holds every work that hangs on words which were mended since, whatever the share', () => {
    const mended = fc.uniqueArray(fc.constantFrom<Risk>('rubric', 'drift', 'borderline'));
    const works = fc
      .array(mended, { maxLength: 60 })
      .map((all) => all.map((risks, workId): Candidate => ({ workId, risks })));
    fc.assert(
      fc.property(works, shares, fc.nat(), (some, percents, seed) => {
        const chosen = new Set(moderationSample(some, percents, seed).map(({ workId }) => workId));
        expect(some.filter(({ risks, workId }) => risks.includes('rubric') && !chosen.has(workId))).toEqual([]);
      }),
    );
  });

  it('is the same for the same seed, in whatever order the works come', () => {
    fc.assert(
      fc.property(candidates, shares, fc.nat(), (some, percents, seed) => {
        const ids = (list: readonly Candidate[]) => moderationSample(list, percents, seed).map(({ workId }) => workId);
        expect(ids([...some].reverse())).toEqual(ids(some));
      }),
    );
  });

  it('draws each work at random about as often', () => {
    const some = Array.from({ length: 20 }, (_, index): Candidate => ({ workId: index + 1, risks: [] }));
    const counts = new Array<number>(21).fill(0);
    for (let seed = 0; seed < 2000; seed += 1)
      for (const { workId } of moderationSample(some, { percent: 10, randomPercent: 10 }, seed))
        counts[workId] = (counts[workId] ?? 0) + 1;
    for (const count of counts.slice(1)) expect(Math.abs(count - 200)).toBeLessThan(60);
  });
});

describe('risks', () => {
  const reworded = new Map([[1, new Set(['b'])]]);
  const bounds = { passLevel: 3, newMarkerWorks: 10, drifting: new Set([7]), reworded };
  const marks = (first: number, second: number, before = 50) => [
    { markerId: 1, before, levels: { a: first, b: 4 } },
    { markerId: 2, before, levels: { a: second, b: 4 } },
  ];

  it('are named one by one', () => {
    const of = (work: Partial<Parameters<typeof risksOf>[0]>) =>
      risksOf({ workId: 1, versionId: 2, method: 'same', agreed: { a: 4, b: 4 }, marks: marks(4, 4), ...work }, bounds);
    expect(of({})).toEqual([]);
    expect(of({ marks: marks(2, 4) })).toEqual(['disagreement']);
    expect(of({ method: 'third_marker' })).toEqual(['disagreement']);
    expect(of({ agreed: { a: 2, b: 4 } })).toEqual(['borderline']);
    expect(of({ agreed: { a: 1, b: 4 } })).toEqual([]);
    expect(of({ agreed: { a: 3, b: 4 } })).toEqual(['borderline']);
    expect(of({ marks: marks(4, 4, 3) })).toEqual(['new_marker']);
    expect(of({ marks: [{ markerId: 7, before: 50, levels: { a: 4 } }] })).toEqual(['drift']);
    expect(of({ versionId: 1 })).toEqual([]);
    expect(of({ versionId: 1, agreed: { a: 4, b: 3, c: 4 } })).toEqual(['rubric']);
    expect(of({ versionId: 1, agreed: { a: 3, b: 4, c: 4 } })).toEqual([]);
  });
});
