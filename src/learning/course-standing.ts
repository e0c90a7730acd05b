import type { Lesson, Subject } from '#curriculum/curriculum-document';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';

/** What is stored about one person's stage 1. */
export interface StoredStanding {
  /** Percent by lesson. */
  readonly lessons: Readonly<Record<string, number>>;
  /** Tests passed, by their ids. */
  readonly passed: readonly string[];
  /** Attempts that are open now, by their test. */
  readonly open: Readonly<Record<string, number>>;
}

export interface SubjectStanding {
  readonly subject: Subject;
  readonly lessonsDone: number;
  readonly quizPassed: boolean;
  /** 0 to 100; 100 only when every lesson is complete and the quiz passed. */
  readonly percent: number;
  readonly isComplete: boolean;
  readonly nextLesson: Lesson | null;
}

export type NextAct =
  | { readonly kind: 'lesson'; readonly lesson: Lesson }
  | { readonly kind: 'quiz'; readonly subject: Subject }
  | { readonly kind: 'check-test' };

/** Where one person stands in stage 1. Subjects that are not written yet count for nothing. */
export interface CourseStanding {
  readonly subjects: readonly SubjectStanding[];
  readonly lessonsDone: number;
  readonly lessonsTotal: number;
  readonly missing: readonly SubjectStanding[];
  readonly checkTestPassed: boolean;
  /** The one thing to do next; null when the check test is passed. */
  readonly next: NextAct | null;
}

export function courseStanding(curriculum: PublishedCurriculum, stored: StoredStanding): CourseStanding {
  const subjects = curriculum.writtenSubjects.map((subject) => subjectStanding(subject, stored));
  const missing = subjects.filter((subject) => !subject.isComplete);
  const checkTestPassed = stored.passed.includes('check-test');
  return {
    subjects,
    lessonsDone: subjects.reduce((sum, subject) => sum + subject.lessonsDone, 0),
    lessonsTotal: subjects.reduce((sum, { subject }) => sum + subject.lessons.length, 0),
    missing,
    checkTestPassed,
    next: checkTestPassed ? null : nextAct(missing[0]),
  };
}

function subjectStanding(subject: Subject, stored: StoredStanding): SubjectStanding {
  const percentOf = (lesson: Lesson) => stored.lessons[lesson.id] ?? 0;
  const open = subject.lessons.filter((lesson) => percentOf(lesson) < 100);
  const quizPassed = stored.passed.includes(`quiz:${subject.id}`);
  const sum = subject.lessons.reduce((total, lesson) => total + percentOf(lesson), quizPassed ? 100 : 0);
  return {
    subject,
    lessonsDone: subject.lessons.length - open.length,
    quizPassed,
    percent: Math.floor(sum / (subject.lessons.length + 1)),
    isComplete: open.length === 0 && quizPassed,
    nextLesson: open[0] ?? null,
  };
}

function nextAct(missing: SubjectStanding | undefined): NextAct {
  if (!missing) return { kind: 'check-test' };
  return missing.nextLesson
    ? { kind: 'lesson', lesson: missing.nextLesson }
    : { kind: 'quiz', subject: missing.subject };
}
