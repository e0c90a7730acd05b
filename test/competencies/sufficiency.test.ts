import { dependability, effectiveNumber, sufficiencyOf } from '#competencies/sufficiency';
import { assumedComponents, componentsFrom, PAIRS_NEEDED } from '#competencies/variance-components';

const crossed = (raters: number, tasks: number) =>
  Array.from({ length: raters * tasks }, (_, index) => ({
    rater: String(index % raters),
    task: String(Math.floor(index / raters)),
  }));

describe('the meter of sufficiency', () => {
  it('is just full with twelve ratings by four raters over three tasks, as studies found', () => {
    // 1 / (1 + .4/4 + .6/3 + 1.5/12) = 1 / 1.425
    expect(dependability(assumedComponents, crossed(4, 3))).toBeCloseTo(0.702, 3);
    expect(sufficiencyOf(assumedComponents, crossed(4, 3))).toMatchObject({
      enough: true,
      wanted: { raters: 0, tasks: 0 },
    });
    expect(dependability(assumedComponents, crossed(3, 3))).toBeLessThan(0.7);
    expect(dependability(assumedComponents, crossed(4, 2))).toBeLessThan(0.7);
  });

  it('tells which kind is missing: another task where all came from one, another rater where all came from one', () => {
    const oneTask = sufficiencyOf(assumedComponents, crossed(6, 1));
    const oneRater = sufficiencyOf(assumedComponents, crossed(1, 6));
    expect(oneTask.wanted.tasks).toBeGreaterThan(oneTask.wanted.raters);
    expect(oneRater.wanted.raters).toBeGreaterThan(0);
    expect(sufficiencyOf(assumedComponents, [])).toMatchObject({ coefficient: 0, enough: false, ratings: 0 });
  });

  it('does not take ten ratings of one rater and one of another for two whole raters', () => {
    expect(effectiveNumber(['a', 'b'])).toBe(2);
    expect(effectiveNumber([...'aaaaaaaaaab'])).toBeCloseTo(121 / 101, 10);
  });
});

describe('variance components', () => {
  it('are worked by hand from half squared differences', () => {
    // Persons 2, raters .3, tasks .5, chance 1: what two ratings do not share adds up.
    const found = componentsFrom({ sameTask: 1.3, sameRater: 1.5, neither: 1.8, total: 3.8, pairs: PAIRS_NEEDED });
    expect(found?.person).toBeCloseTo(2, 12);
    expect(found?.rater).toBeCloseTo(0.3, 12);
    expect(found?.task).toBeCloseTo(0.5, 12);
    expect(found?.residual).toBeCloseTo(1, 12);
  });

  it('are assumed where there are too few pairs or persons do not differ', () => {
    const enough = { sameTask: 1, sameRater: 1, neither: 1, total: 2, pairs: PAIRS_NEEDED };
    expect(componentsFrom({ ...enough, pairs: PAIRS_NEEDED - 1 })).toBeNull();
    expect(componentsFrom({ ...enough, sameRater: null })).toBeNull();
    expect(componentsFrom({ ...enough, total: 0.9 })).toBeNull();
  });
});
