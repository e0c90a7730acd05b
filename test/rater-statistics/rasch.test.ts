import fc from 'fast-check';
import { connectedSubsets } from '#rater-statistics/connected-subsets';
import { fitRasch } from '#rater-statistics/fit-rasch';
import { levelsApart, markerFit } from '#rater-statistics/rasch-fit-statistics';
import { expectedAt, type Rating } from '#rater-statistics/rasch-model';
import { seededChance } from '#rater-statistics/seeded-chance';

const chance = seededChance(1);
const normal = () => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());

const truth = {
  severity: [-0.8, -0.2, 0, 0.1, 0.9],
  difficulty: [-0.7, -0.1, 0.2, 0.6],
  threshold: [-2.5, -0.8, 0.9, 2.4],
};

/** Works of normally distributed ability, each marked by two of the markers, as the model says. */
function simulated(works: number, pair: (work: number) => readonly number[]): Rating[] {
  return Array.from({ length: works }, (_, work) => {
    const ability = 0.5 + 1.2 * normal();
    return pair(work).flatMap((marker) =>
      truth.difficulty.map((difficulty, criterion) => {
        const place = ability - difficulty - (truth.severity[marker] as number);
        const { logs } = expectedAt(place, Float64Array.from(truth.threshold));
        let [left, category] = [chance(), 0];
        while (category < 4 && left > Math.exp(logs[category] as number)) {
          left -= Math.exp(logs[category] as number);
          category += 1;
        }
        return { work, criterion, marker, category };
      }),
    );
  }).flat();
}
const size = (works: number) => ({ works, criteria: 4, markers: 5, categories: 5 });
const round = (work: number): readonly number[] => [work % 5, (work + 1 + (work % 3)) % 5];

describe('the many-facet Rasch fit', () => {
  const fit = fitRasch(simulated(1500, round), size(1500));

  it('finds the parameters that made the marks, within what its standard errors say', () => {
    expect(fit.converged).toBe(true);
    for (const [marker, severity] of truth.severity.entries()) {
      const error = fit.severityErrors[marker] as number;
      expect(error).toBeGreaterThan(0.02);
      expect(error).toBeLessThan(0.08);
      expect(Math.abs((fit.parameters.severity[marker] as number) - severity)).toBeLessThan(3 * error);
    }
    for (const [criterion, difficulty] of truth.difficulty.entries())
      expect(fit.parameters.difficulty[criterion]).toBeCloseTo(difficulty, 0.7);
    for (const [step, threshold] of truth.threshold.entries())
      expect(Math.abs((fit.parameters.threshold[step] as number) - threshold)).toBeLessThan(0.25);
    expect(Math.exp(fit.parameters.logSpread)).toBeCloseTo(1.2, 0.8);
  });

  it('has honest standard errors: over many small samples they are as large as the estimates scatter', () => {
    const fits = Array.from({ length: 30 }, () => fitRasch(simulated(60, round), size(60)));
    const errors = fits.map(
      (one) => ((one.parameters.severity[4] as number) - 0.9) / (one.severityErrors[4] as number),
    );
    const square = errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length;
    expect(square).toBeGreaterThan(0.6);
    expect(square).toBeLessThan(1.6);
  });

  it('sees marks that follow the model as fitting, and a marker who throws dice as erratic', () => {
    for (const { infit, outfit } of markerFit(fit)) {
      expect(infit).toBeGreaterThan(0.8);
      expect(infit).toBeLessThan(1.2);
      expect(outfit).toBeLessThan(1.3);
    }
    const dice = simulated(300, round).map((one) =>
      one.marker === 2 ? { ...one, category: Math.floor(chance() * 5) } : one,
    );
    const [, , erratic] = markerFit(fitRasch(dice, size(300)));
    expect(erratic?.infit).toBeGreaterThan(1.5);
  });

  it('says in levels how far apart a marker is', () => {
    const apart = truth.severity.map((_, marker) => levelsApart(fit, fit.parameters.severity[marker] as number));
    expect(apart[0]).toBeGreaterThan(0.2);
    expect(apart[4]).toBeLessThan(-0.25);
    expect(levelsApart(fit, 0)).toBeCloseTo(0, 9);
  });

  it('needs no more of a hand than a pencil for two markers who say yes or no: the log of the ratio of their disagreements', () => {
    // 900 works: the first alone says yes to 300, the second alone to 100. Whatever the works, e^difference = 300/100 (Rasch 1960).
    const kinds: [count: number, first: number, second: number][] = [
      [300, 1, 1],
      [300, 1, 0],
      [100, 0, 1],
      [200, 0, 0],
    ];
    let work = -1;
    const ratings = kinds.flatMap(([count, first, second]) =>
      Array.from({ length: count }, () => {
        work += 1;
        return [first, second].map((category, marker) => ({ work, criterion: 0, marker, category }));
      }).flat(),
    );
    const { parameters } = fitRasch(ratings, { works: 900, criteria: 1, markers: 2, categories: 2 });
    expect((parameters.severity[1] as number) - (parameters.severity[0] as number)).toBeCloseTo(Math.log(3), 2);
  });

  it('keeps markers with nothing but the highest level in reach, and says how unsure it is', () => {
    const generous = simulated(80, round).map((one) => (one.marker === 0 ? { ...one, category: 4 } : one));
    const found = fitRasch(generous, size(80));
    expect(found.converged).toBe(true);
    expect(found.parameters.severity[0]).toBeLessThan(-2);
    expect(found.severityErrors[0]).toBeGreaterThan(0.5);
  });

  it('does not depend on the order of the marks, nor on who is called first', () => {
    const marks = simulated(60, round);
    const turned = fitRasch(marks.map((one) => ({ ...one, marker: 4 - one.marker })).reverse(), size(60));
    const straight = fitRasch(marks, size(60));
    for (const [marker, severity] of straight.parameters.severity.entries())
      expect(turned.parameters.severity[4 - marker]).toBeCloseTo(severity, 4);
  });
});

describe('subsets', () => {
  it('are the groups that nobody links', () => {
    expect(
      connectedSubsets(5, [
        [0, 1],
        [1, 2],
        [3, 4],
      ]),
    ).toEqual([0, 0, 0, 1, 1]);
    expect(connectedSubsets(3, [])).toEqual([0, 1, 2]);
  });

  it('are one as soon as a chain leads through all', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (chain) => {
        const links = chain.slice(1).map((rater, index) => [chain[index] as number, rater]);
        expect(connectedSubsets(6, links)).toEqual([0, 0, 0, 0, 0, 0]);
      }),
    );
  });
});
