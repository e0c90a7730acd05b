/** What this room announces; subject is the enrolment, `after` names the lesson and how it was completed. */
export const learningEvents = {
  lessonCompleted: 'lesson.completed',
} as const;
