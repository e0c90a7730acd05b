import fc from 'fast-check';
import { type CalibrationRule, calibrationResult } from '#calibration/calibration-rule';
import { drawScripts, type Script } from '#calibration/calibration-scripts';

const rule: CalibrationRule = { tolerance: 1, passLevel: 3, agreementPercent: 80, straddles: 1 };
const mark = fc.record({
  criterion: fc.constant('ethics'),
  level: fc.integer({ min: 1, max: 5 }),
  reference: fc.integer({ min: 1, max: 5 }),
});

const on = (level: number, reference: number, criterion = 'ethics') => ({ criterion, level, reference });

describe('the result of a calibration', () => {
  it('counts what is near, and what lies on the other side of the pass level', () => {
    const marks = [on(4, 4), on(5, 4), on(2, 3), on(1, 1), on(5, 3)];
    expect(calibrationResult(marks, rule)).toEqual({ agreementPercent: 80, straddles: 1, passed: true });
    expect(calibrationResult([...marks, on(3, 2)], rule)).toMatchObject({
      straddles: 2,
      passed: false,
    });
    expect(calibrationResult([], rule).passed).toBe(false);
  });

  it('measures a criterion by its own tolerance where the rubric gives one', () => {
    const strict = { ...rule, tolerances: { ethics: 0 } };
    const marks = [on(4, 5), on(4, 5, 'residence')];
    expect(calibrationResult(marks, rule).agreementPercent).toBe(100);
    expect(calibrationResult(marks, strict).agreementPercent).toBe(50);
  });

  it('is passed by whoever marks as agreed, and never improved by moving away from the agreed level', () => {
    fc.assert(
      fc.property(fc.array(mark, { minLength: 1, maxLength: 20 }), fc.nat(), (marks, at) => {
        const same = marks.map(({ reference }) => on(reference, reference));
        expect(calibrationResult(same, rule)).toEqual({ agreementPercent: 100, straddles: 0, passed: true });
        const index = at % marks.length;
        const further = marks.map((one, place) =>
          place === index
            ? { ...one, level: one.level < one.reference ? 1 : one.level > one.reference ? 5 : one.level }
            : one,
        );
        if (calibrationResult(further, rule).passed) expect(calibrationResult(marks, rule).passed).toBe(true);
      }),
    );
  });
});

const scripts = Array.from(
  { length: 12 },
  (_, index): Script => ({
    ...{ id: `s${index}`, title: '', html: '', text: '', next: '', marks: [] },
    quality: (['weak', 'fair', 'good'] as const)[index % 3] as Script['quality'],
  }),
);

describe('the samples', () => {
  it('are different ones, as many of each quality, the same for the same seed', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const drawn = drawScripts(scripts, 6, seed, {});
        expect(new Set(drawn).size).toBe(6);
        expect(drawScripts(scripts, 6, seed, {})).toEqual(drawn);
        for (const quality of ['weak', 'fair', 'good'])
          expect(drawn.filter((id) => scripts.find((one) => one.id === id)?.quality === quality).length).toBe(2);
      }),
    );
  });

  it('are others the second time, as long as there are others', () => {
    const first = drawScripts(scripts, 6, 'a', {});
    const seen = Object.fromEntries(first.map((id) => [id, 1]));
    expect(drawScripts(scripts, 6, 'b', seen).filter((id) => first.includes(id))).toEqual([]);
  });
});
