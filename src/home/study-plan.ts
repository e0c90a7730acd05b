import { settingOf } from '#admissions/setting-of';
import { windowState } from '#learning/learning-window';
import { type Pace, type PaceFacts, paceOf } from '#learning/pace';
import { minutesInAll, studiedMinutes } from '#learning/study-load';
import type { TraineeHome } from './trainee-home.js';

export interface StudyPlan {
  readonly facts: PaceFacts;
  readonly pace: Pace;
  readonly checkTestMinutes: number;
}

/** The pace of stage 1 while its window is open; null before, after and where the course stands still. */
export function studyPlan({ enrolment, row, course }: TraineeHome, now: Date): StudyPlan | null {
  if (!course || enrolment.status !== 'active' || windowState(enrolment, now) !== 'open') return null;
  const checkTestMinutes = settingOf(enrolment, course.curriculum, 'check_test_minutes');
  const facts = {
    now,
    // Time in which the course was suspended is not the plan's: it begins so much later, as it ends so much later.
    startsAt: new Date(enrolment.learningStartsAt.getTime() + row.stoodSeconds * 1000),
    dueAt: enrolment.learningDueAt,
    total: minutesInAll(course.curriculum, checkTestMinutes),
    studied: studiedMinutes(course.curriculum, row, checkTestMinutes),
  };
  return { facts, pace: paceOf(facts), checkTestMinutes };
}
