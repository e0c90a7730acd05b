import type { EnrolmentStatus, Stage } from './enrolment-status.js';

/** Stages that end on a day for everybody of a cohort, and can be extended for one. */
export const windowStages = ['learning', 'practice'] as const;
export type WindowStage = (typeof windowStages)[number];

export interface StageWindow {
  readonly stage: WindowStage;
  readonly dueAt: Date;
  /** What comes after must not begin before it ends. */
  readonly endsBefore: Date;
}

interface WithWindows {
  readonly status: EnrolmentStatus;
  readonly stage: Stage;
  readonly learningDueAt: Date;
  readonly practiceEndsAt: Date;
  readonly endsAt: Date;
}

/** The window that somebody is in now; null in any other stage, and for who rests or has left. */
export function windowOf({ status, stage, learningDueAt, practiceEndsAt, endsAt }: WithWindows): StageWindow | null {
  if (status !== 'active') return null;
  if (stage === 'learning') return { stage, dueAt: learningDueAt, endsBefore: practiceEndsAt };
  return stage === 'practice' ? { stage, dueAt: practiceEndsAt, endsBefore: endsAt } : null;
}
