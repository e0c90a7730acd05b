import type { Transitions } from '#platform/transitions';

export const stages = ['learning', 'practice', 'case_review', 'certification', 'certified'] as const;
export type Stage = (typeof stages)[number];
export type StageAction = 'pass_learning' | 'pass_practice' | 'pass_case_review' | 'certify';

/** The hallway: one stage opens the next, never two at once. */
export const stageLife: Transitions<Stage, StageAction> = {
  pass_learning: { from: ['learning'], to: 'practice' },
  pass_practice: { from: ['practice'], to: 'case_review' },
  pass_case_review: { from: ['case_review'], to: 'certification' },
  certify: { from: ['certification'], to: 'certified' },
};

export const enrolmentStatuses = [
  'active',
  'suspended',
  'withdrawn',
  'deferred',
  'failed',
  'dismissed',
  'completed',
] as const;
export type EnrolmentStatus = (typeof enrolmentStatuses)[number];
export type EnrolmentAction = 'suspend' | 'resume' | 'withdraw' | 'defer' | 'fail' | 'dismiss' | 'complete';

export const enrolmentLife: Transitions<EnrolmentStatus, EnrolmentAction> = {
  suspend: { from: ['active'], to: 'suspended' },
  resume: { from: ['suspended'], to: 'active' },
  withdraw: { from: ['active', 'suspended'], to: 'withdrawn' },
  defer: { from: ['active', 'suspended'], to: 'deferred' },
  fail: { from: ['active'], to: 'failed' },
  dismiss: { from: ['active', 'suspended'], to: 'dismissed' },
  complete: { from: ['active'], to: 'completed' },
};
