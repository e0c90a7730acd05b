import type { AttemptStatus } from './attempt-status.js';
import type { TestRules } from './test-rules.js';

export interface AttemptSummary {
  readonly id: number;
  readonly number: number;
  readonly status: AttemptStatus;
  readonly startedAt: Date;
  readonly dueAt: Date | null;
  readonly submittedAt: Date | null;
  readonly percent: number | null;
  readonly passed: boolean | null;
}

/** Where a person stands with a test: what is open, what is left, and what stands in the way of another attempt. */
export interface TestStanding<A> {
  readonly open: A | null;
  readonly passed: boolean;
  /** Null: as often as one likes. */
  readonly attemptsLeft: number | null;
  /** Set while the pause after an attempt lasts. */
  readonly mayStartAt: Date | null;
  readonly obstacle: 'passed' | 'no_attempts_left' | 'wait' | null;
}

/** A voided attempt was our fault and counts for nothing. A passed quiz may be repeated for practice; a passed test is done. */
export function testStanding<A extends AttemptSummary>(
  rules: TestRules,
  attempts: readonly A[],
  now: Date,
): TestStanding<A> {
  const counted = attempts.filter((attempt) => attempt.status !== 'voided');
  const open = counted.find((attempt) => attempt.status === 'started') ?? null;
  const passed = counted.some((attempt) => attempt.passed === true);
  const attemptsLeft = rules.attempts === null ? null : Math.max(0, rules.attempts - counted.length);
  const last = Math.max(0, ...counted.map((attempt) => attempt.submittedAt?.getTime() ?? 0));
  const next = new Date(last + rules.waitHours * 3_600_000);
  const mayStartAt = next > now ? next : null;
  const obstacle =
    passed && rules.attempts !== null ? 'passed' : attemptsLeft === 0 ? 'no_attempts_left' : mayStartAt ? 'wait' : null;
  return { open, passed, attemptsLeft, mayStartAt, obstacle };
}
