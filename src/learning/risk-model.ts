const DAY = 86_400_000;
/** The last part of the window, in which it matters how much each day would have to hold. */
const CLOSING_DAYS = 14;

export const riskKinds = ['pace', 'inactivity', 'quiz_failed', 'check_test_failed', 'closing', 'overdue'] as const;
export type RiskKind = (typeof riskKinds)[number];
export const riskLevels = ['none', 'watch', 'at_risk'] as const;
export type RiskLevel = (typeof riskLevels)[number];

/** What is looked at: nothing else about the person goes into it. */
export interface RiskFacts {
  readonly now: Date;
  readonly startsAt: Date;
  readonly dueAt: Date;
  /** Minutes of study: all of the stage, and what is done of it. */
  readonly total: number;
  readonly done: number;
  readonly lastActivityAt: Date | null;
  /** Tests whose last attempts failed and that were not passed since. */
  readonly quizzesFailed: number;
  readonly checkTestsFailed: number;
}

/** One reason with its points; `value` is what the words say: minutes behind, days, attempts, minutes left. */
export interface RiskReason {
  readonly kind: RiskKind;
  readonly points: number;
  readonly value: number;
}

export interface Risk {
  readonly level: RiskLevel;
  readonly score: number;
  readonly reasons: readonly RiskReason[];
}

/** The whole model: from which measure on a reason counts how many points. Shown to everybody whom it concerns. */
export const riskRules: readonly { kind: RiskKind; steps: readonly { from: number; points: number }[] }[] = [
  { kind: 'pace', steps: [step(10, 1), step(20, 2), step(35, 3)] },
  { kind: 'inactivity', steps: [step(7, 1), step(14, 2)] },
  { kind: 'quiz_failed', steps: [step(1, 1)] },
  { kind: 'check_test_failed', steps: [step(1, 2), step(2, 3)] },
  { kind: 'closing', steps: [step(180, 1), step(360, 2)] },
  { kind: 'overdue', steps: [step(1, 4)] },
];
/** From how many points on a level is reached. */
export const riskThresholds = { watch: 2, at_risk: 4 } as const;

/** Pure: the same facts always give the same reasons, and each reason can be checked by hand. */
export function riskOf(facts: RiskFacts): Risk {
  const measures = measuresOf(facts);
  const reasons = riskRules.flatMap(({ kind, steps }) => {
    const { measure, value } = measures[kind];
    const points = steps.findLast(({ from }) => measure >= from)?.points;
    return points === undefined ? [] : [{ kind, points, value: Math.round(value) }];
  });
  const score = reasons.reduce((sum, { points }) => sum + points, 0);
  const level = score >= riskThresholds.at_risk ? 'at_risk' : score >= riskThresholds.watch ? 'watch' : 'none';
  return { level, score, reasons };
}

/** What each rule compares with its steps, and what the words say of it. */
function measuresOf(facts: RiskFacts): Record<RiskKind, { measure: number; value: number }> {
  const { now, startsAt, dueAt, total, done, lastActivityAt } = facts;
  const days = (from: Date, to: Date) => (to.getTime() - from.getTime()) / DAY;
  const part = Math.min(1, Math.max(0, days(startsAt, now) / days(startsAt, dueAt)));
  const behind = Math.max(0, total * part - done);
  const left = Math.max(0, total - done);
  const daysLeft = days(now, dueAt);
  const idle = Math.floor(days(lastActivityAt && lastActivityAt > startsAt ? lastActivityAt : startsAt, now));
  const closing = daysLeft > 0 && daysLeft <= CLOSING_DAYS ? (left / Math.max(1, daysLeft)) * 7 : 0;
  const overdue = left > 0 ? Math.ceil(Math.max(0, -daysLeft)) : 0;
  const plain = (value: number) => ({ measure: value, value });
  return {
    // After the deadline the plan says no more than the deadline itself.
    pace: { measure: daysLeft < 0 || total === 0 ? 0 : (100 * behind) / total, value: behind },
    inactivity: plain(left === 0 ? 0 : idle),
    quiz_failed: plain(facts.quizzesFailed),
    check_test_failed: plain(facts.checkTestsFailed),
    closing: { measure: closing, value: left },
    overdue: plain(overdue),
  };
}

function step(from: number, points: number) {
  return { from, points };
}
