/** The steps of the funnel, in their order; each holds everybody who ever came that far. */
export const reachedSteps = [
  'applied',
  'enrolled',
  'learning_passed',
  'practice_passed',
  'case_review_passed',
  'certified',
] as const;

/** Where those who enrolled are now: each is certified or in exactly one of these. */
export const outcomes = ['underway', 'left', 'lapsed'] as const;
export type Outcome = (typeof outcomes)[number];

export const reachedAll = [...reachedSteps, ...outcomes, 'certifying'] as const;
export type Reached = (typeof reachedAll)[number];

export const isReached = (value: unknown): value is Reached => reachedAll.includes(value as Reached);
