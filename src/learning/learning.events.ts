import type { Happening } from '#platform/database/transaction';

/** What this room announces; subject is the enrolment, `after` names the lesson and how it was completed. */
export const learningEvents = {
  lessonCompleted: 'lesson.completed',
} as const;

export const lessonCompleted = (enrolmentId: number, lesson: string, by: 'video' | 'text'): Happening => ({
  ...{ name: learningEvents.lessonCompleted, subjectId: enrolmentId, enrolmentId },
  after: { lesson, by },
});
