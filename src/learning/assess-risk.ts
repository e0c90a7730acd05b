import { settingOf } from '#admissions/setting-of';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { QUIZ_MINUTES } from './next-view.js';
import type { LessonMinutes, RiskRow } from './risk.queries.js';
import { type Risk, riskOf } from './risk-model.js';
import { minutesInAll } from './study-load.js';

/** The model on what the database knows of one enrolment at an instant. */
export function assessRisk(row: RiskRow, curriculum: PublishedCurriculum): Risk {
  const total = minutesInAll(curriculum, settingOf(row, curriculum, 'check_test_minutes'));
  return riskOf({ ...row, now: row.asOf, total, done: row.lessonMinutes + row.quizzesPassed * QUIZ_MINUTES });
}

/** An agency may do without the model, for a cohort or altogether. */
export const riskModelIsOn = (row: Pick<RiskRow, 'settings'>, curriculum: PublishedCurriculum): boolean =>
  settingOf(row, curriculum, 'risk_model') === 1;

export function lessonMinutes({ writtenSubjects }: PublishedCurriculum): LessonMinutes {
  const lessons = writtenSubjects.flatMap((subject) => subject.lessons);
  return { ids: lessons.map(({ id }) => id), minutes: lessons.map(({ minutes }) => minutes) };
}
