import type { RiskLevel } from './risk-model.js';

/** One person of a finished cohort: what the model said on the thirtieth day, and whether stage 1 was passed. */
export interface Replayed {
  readonly cohortCode: string;
  readonly level: RiskLevel;
  readonly passed: boolean;
}

/** How often the model was right. `precision`: of those flagged, the part that did not pass; `recall`: of those who did not pass, the part flagged. */
export interface Precision {
  readonly people: number;
  readonly flaggedFailed: number;
  readonly flaggedPassed: number;
  readonly missed: number;
  readonly rightlyLeft: number;
  /** Null where nobody was flagged, or nobody failed: then there is nothing to divide by. */
  readonly precision: number | null;
  readonly recall: number | null;
}

export function precisionOf(people: readonly Replayed[]): Precision {
  const count = (flagged: boolean, passed: boolean) =>
    people.filter((one) => (one.level !== 'none') === flagged && one.passed === passed).length;
  const [flaggedFailed, flaggedPassed] = [count(true, false), count(true, true)];
  const [missed, rightlyLeft] = [count(false, false), count(false, true)];
  const share = (part: number, rest: number) => (part + rest === 0 ? null : part / (part + rest));
  return {
    ...{ people: people.length, flaggedFailed, flaggedPassed, missed, rightlyLeft },
    precision: share(flaggedFailed, flaggedPassed),
    recall: share(flaggedFailed, missed),
  };
}

/** The same for each cohort, in the order in which they come. */
export function precisionByCohort(people: readonly Replayed[]): { readonly code: string; readonly of: Precision }[] {
  const codes = [...new Set(people.map(({ cohortCode }) => cohortCode))];
  return codes.map((code) => ({ code, of: precisionOf(people.filter(({ cohortCode }) => cohortCode === code)) }));
}
