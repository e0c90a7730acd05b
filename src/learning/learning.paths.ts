import { admissionsPaths } from '#admissions/admissions.paths';
import { coursePaths } from '#curriculum/course-paths';

export const learningPaths = {
  subjects: '/learn',
  ...coursePaths,
  quiz: (subject: string) => coursePaths.test(`quiz:${subject}`),
  startQuiz: (subject: string) => `${coursePaths.test(`quiz:${subject}`)}/attempts`,
  checkTest: coursePaths.test('check-test'),
  startCheckTest: `${coursePaths.test('check-test')}/attempts`,
  reading: (lesson: string) => `${coursePaths.lesson(lesson)}/reading`,
  transcript: (lesson: string) => `${coursePaths.lesson(lesson)}/transcript`,
  printOfSubject: (subject: string) => `${coursePaths.subject(subject)}/print`,
  enrolment: admissionsPaths.enrolment,
  viewings: admissionsPaths.enrolmentLearning,
  viewingsFile: (enrolmentId: number) => `${admissionsPaths.enrolmentLearning(enrolmentId)}.csv`,
  viewingsOfCohort: (cohortId: number) => `${admissionsPaths.cohort(cohortId)}/learning.csv`,
  watching: (lesson: string) => `${coursePaths.lesson(lesson)}/watching`,
  media: (lesson: string, file: string) => `/media/${lesson.toLowerCase()}/${file}`,
};

/** The lesson that an address names: `a1` and `l01` as `A1-L01`. */
export const lessonId = (subject: string, lesson: string): string => `${subject}-${lesson}`.toUpperCase();
