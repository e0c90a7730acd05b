import type { Happening } from '#platform/database/transaction';

/** What this room announces; subject is the enrolment, `after` names the lesson and how it was completed. */
export const learningEvents = {
  lessonCompleted: 'lesson.completed',
  /** Subject is the cohort. */
  riskModelSwitched: 'risk_model.switched',
} as const;

export const lessonCompleted = (enrolmentId: number, lesson: string, by: 'video' | 'text'): Happening => ({
  ...{ name: learningEvents.lessonCompleted, subjectId: enrolmentId, enrolmentId },
  after: { lesson, by },
});
