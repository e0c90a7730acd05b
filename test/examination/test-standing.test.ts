import { type AttemptSummary, testStanding } from '#examination/test-standing';

const NOW = new Date('2026-11-23T10:00:00+09:00');
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);
const rules = { passPercent: 70, attempts: 3, waitHours: 24, minutes: 60, extraMinutes: 0 };
const quizRules = { passPercent: 80, attempts: null, waitHours: 0, minutes: null, extraMinutes: 0 };

const attempt = (number: number, values: Partial<AttemptSummary>): AttemptSummary => ({
  ...{
    id: number,
    number,
    status: 'submitted',
    startedAt: hoursAgo(99),
    dueAt: null,
    submittedAt: hoursAgo(48),
    percent: 50,
    passed: false,
  },
  ...values,
});

describe('where a person stands with a test', () => {
  it('may begin the first time', () => {
    expect(testStanding(rules, [], NOW)).toEqual({
      open: null,
      passed: false,
      attemptsLeft: 3,
      mayStartAt: null,
      obstacle: null,
    });
  });

  it('waits for the pause after an attempt, to the minute', () => {
    const standing = testStanding(rules, [attempt(1, { submittedAt: hoursAgo(23) })], NOW);
    expect(standing).toMatchObject({ obstacle: 'wait', attemptsLeft: 2 });
    expect(standing.mayStartAt).toEqual(hoursAgo(-1));
    expect(testStanding(rules, [attempt(1, { submittedAt: hoursAgo(24) })], NOW).obstacle).toBeNull();
  });

  it('ends with the last attempt, and with a passed one', () => {
    expect(
      testStanding(
        rules,
        [1, 2, 3].map((number) => attempt(number, {})),
        NOW,
      ).obstacle,
    ).toBe('no_attempts_left');
    expect(testStanding(rules, [attempt(1, { passed: true })], NOW)).toMatchObject({
      passed: true,
      obstacle: 'passed',
    });
  });

  it('does not count an attempt that was declared void', () => {
    expect(testStanding(rules, [attempt(1, { status: 'voided', submittedAt: hoursAgo(1) })], NOW)).toMatchObject({
      attemptsLeft: 3,
      obstacle: null,
    });
  });

  it('lets a quiz be repeated without end, passed or not', () => {
    const many = [1, 2, 3, 4, 5].map((number) => attempt(number, { submittedAt: hoursAgo(0), passed: number === 2 }));
    expect(testStanding(quizRules, many, NOW)).toMatchObject({
      passed: true,
      attemptsLeft: null,
      mayStartAt: null,
      obstacle: null,
    });
  });

  it('finds the attempt that is open', () => {
    expect(
      testStanding(rules, [attempt(1, { status: 'started', submittedAt: null, percent: null, passed: null })], NOW).open
        ?.id,
    ).toBe(1);
  });
});
