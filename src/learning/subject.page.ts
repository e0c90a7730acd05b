import type { EnrolmentContext } from '#admissions/enrolments.queries';
import type { Subject } from '#curriculum/curriculum-document';
import { plainText } from '#curriculum/plain-text';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Language } from '#platform/locale/languages';
import { learningPaths } from './learning.paths.js';
import type { LessonProgressRow } from './learning.queries.js';
import { lessonList } from './lesson-list.js';
import { QUIZ_MINUTES } from './next-view.js';
import { windowView } from './window-view.js';

interface Reading {
  readonly enrolment: EnrolmentContext;
  readonly curriculum: PublishedCurriculum;
  readonly subject: Subject;
  readonly rows: readonly LessonProgressRow[];
  readonly language: Language;
  readonly now: Date;
}

/** One subject: what it is for, its lessons, its quiz. */
export function subjectPage({ enrolment, curriculum, subject, rows, language, now }: Reading): object {
  const open = rows.find((row) => row.percent < 100);
  const view = windowView(enrolment, now);
  const next = subject.lessons.find((lesson) => lesson.id === open?.lessonId) ?? null;
  return {
    ...view,
    titleValues: { subject: `${subject.id} ${plainText(subject.title, language)}` },
    id: subject.id,
    title: subject.title,
    summary: subject.summary,
    goals: subject.goals,
    studyMinutes: subject.minutes,
    list: lessonList(subject, rows, { current: null, isNotOpen: view.isNotOpen }),
    next: next && { title: next.title, minutes: next.minutes, href: learningPaths.lesson(next.id) },
    quizPassed: rows[0]?.quizPassed ?? false,
    competencies: Object.keys(subject.competencies).map((id) => ({ id, short: curriculum.competency(id).short })),
    links: subject.relatedLinks.map(({ title, url }) => ({ title, url })),
    listHref: learningPaths.subjects,
    printHref: learningPaths.printOfSubject(subject.id),
    why: view.isNotOpen ? null : whyView(subject, rows),
  };
}

/** What keeps the subject from being complete, with the minutes that each thing takes; null when nothing does. */
function whyView(subject: Subject, rows: readonly LessonProgressRow[]): object | null {
  const percentOf = new Map(rows.map((row) => [row.lessonId, row.percent]));
  const lessons = subject.lessons
    .map(({ id, title, minutes }) => ({
      title,
      minutes,
      percent: percentOf.get(id) ?? 0,
      href: learningPaths.lesson(id),
    }))
    .filter(({ percent }) => percent < 100)
    .map((lesson) => ({
      ...lesson,
      minutesLeft: Math.max(1, Math.ceil((lesson.minutes * (100 - lesson.percent)) / 100)),
    }));
  const quizPassed = rows[0]?.quizPassed ?? false;
  if (lessons.length === 0 && quizPassed) return null;
  const [total, left] = [subject.lessons.length, lessons.length];
  return {
    lessons,
    total,
    done: total - left,
    quizPassed,
    quizHref: learningPaths.quiz(subject.id),
    quizMinutes: QUIZ_MINUTES,
  };
}
