import fc from 'fast-check';
import { type RiskFacts, riskOf, riskRules, riskThresholds } from '#learning/risk-model';
import { precisionByCohort, precisionOf } from '#learning/risk-precision';
import { instantInJapan } from '#platform/clock/clock';

const DAY = 86_400_000;
const START = instantInJapan('2026-10-05');
const dayOf = (days: number) => new Date(START.getTime() + days * DAY);

/** On the thirtieth of sixty days, even with the plan, active yesterday. */
const facts = (values: Partial<RiskFacts> = {}): RiskFacts => ({
  now: dayOf(30),
  startsAt: START,
  dueAt: dayOf(60),
  total: 1000,
  done: 500,
  lastActivityAt: dayOf(29),
  quizzesFailed: 0,
  checkTestsFailed: 0,
  ...values,
});
const kinds = (values: Partial<RiskFacts>) => riskOf(facts(values)).reasons.map(({ kind }) => kind);

describe('the model', () => {
  it('finds nothing of who keeps to the plan', () => {
    expect(riskOf(facts())).toEqual({ level: 'none', score: 0, reasons: [] });
  });

  it.each([
    ['a little behind the plan', { done: 395 }, [{ kind: 'pace', points: 1, value: 105 }], 'none'],
    ['well behind it', { done: 290 }, [{ kind: 'pace', points: 2, value: 210 }], 'watch'],
    ['silent for a week', { lastActivityAt: dayOf(23) }, [{ kind: 'inactivity', points: 1, value: 7 }], 'none'],
    ['a quiz that was not passed', { quizzesFailed: 1 }, [{ kind: 'quiz_failed', points: 1, value: 1 }], 'none'],
    [
      'a check test that was not passed',
      { checkTestsFailed: 1 },
      [{ kind: 'check_test_failed', points: 2, value: 1 }],
      'watch',
    ],
    [
      'never begun',
      { done: 0, lastActivityAt: null },
      [
        { kind: 'pace', points: 3, value: 500 },
        { kind: 'inactivity', points: 2, value: 30 },
      ],
      'at_risk',
    ],
  ] as const)('names %s with its points', (_, values, reasons, level) => {
    expect(riskOf(facts(values as Partial<RiskFacts>))).toMatchObject({ reasons, level });
  });

  it('looks at what each week would have to hold only when the window closes', () => {
    expect(kinds({ now: dayOf(45), done: 640, lastActivityAt: dayOf(45) })).not.toContain('closing');
    expect(kinds({ now: dayOf(47), done: 640, lastActivityAt: dayOf(46) })).toContain('closing');
    expect(kinds({ now: dayOf(59), done: 990, lastActivityAt: dayOf(58) })).toEqual([]);
  });

  it('says of who is past the deadline only that, and nothing of who is done', () => {
    expect(riskOf(facts({ now: dayOf(62), lastActivityAt: dayOf(61) }))).toMatchObject({
      level: 'at_risk',
      reasons: [{ kind: 'overdue', points: 4, value: 2 }],
    });
    expect(riskOf(facts({ now: dayOf(62), done: 1000, lastActivityAt: dayOf(30) })).level).toBe('none');
  });

  it('has steps that rise, and thresholds that can be reached', () => {
    for (const { steps } of riskRules)
      expect(steps.map(({ from, points }) => [from, points])).toEqual(
        [...steps].sort((one, other) => one.from - other.from).map(({ from, points }) => [from, points]),
      );
    expect(riskThresholds.watch).toBeLessThan(riskThresholds.at_risk);
  });

  const anybody = fc.record({
    now: fc.integer({ min: 0, max: 90 }).map(dayOf),
    done: fc.integer({ min: 0, max: 1000 }),
    lastActivityAt: fc.option(fc.integer({ min: 0, max: 90 }).map(dayOf)),
    quizzesFailed: fc.integer({ min: 0, max: 5 }),
    checkTestsFailed: fc.integer({ min: 0, max: 3 }),
  });

  it('has a score that is the sum of its reasons, never one kind twice', () => {
    fc.assert(
      fc.property(anybody, (values) => {
        const { score, reasons } = riskOf(facts(values));
        return (
          score === reasons.reduce((sum, { points }) => sum + points, 0) &&
          new Set(reasons.map(({ kind }) => kind)).size === reasons.length
        );
      }),
    );
  });

  it('never counts against anybody that they did more, or were active later', () => {
    fc.assert(
      fc.property(anybody, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 30 }), (values, more, later) => {
        const last = values.lastActivityAt && new Date(values.lastActivityAt.getTime() + later * DAY);
        const better = { ...values, done: Math.min(1000, values.done + more), lastActivityAt: last };
        return riskOf(facts(better)).score <= riskOf(facts(values)).score;
      }),
    );
  });
});

describe('how often the model is right', () => {
  const person = (cohortCode: string, level: 'none' | 'watch' | 'at_risk', passed: boolean) => ({
    cohortCode,
    level,
    passed,
  });
  const people = [
    person('2025-1', 'at_risk', false),
    person('2025-1', 'watch', true),
    person('2025-1', 'none', true),
    person('2025-2', 'none', false),
  ];

  it('counts both kinds of mistake', () => {
    expect(precisionOf(people)).toEqual({
      people: 4,
      flaggedFailed: 1,
      flaggedPassed: 1,
      missed: 1,
      rightlyLeft: 1,
      precision: 0.5,
      recall: 0.5,
    });
  });

  it('says nothing where there is nothing to divide by', () => {
    expect(precisionOf([person('2025-1', 'none', true)])).toMatchObject({ precision: null, recall: null });
  });

  it('is told for each cohort', () => {
    expect(precisionByCohort(people).map(({ code, of }) => [code, of.people])).toEqual([
      ['2025-1', 3],
      ['2025-2', 1],
    ]);
  });
});
