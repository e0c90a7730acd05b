import { Injectable } from '@nestjs/common';
import { admissionsPaths } from '#admissions/admissions.paths';
import type { EnrolmentContext } from '#admissions/enrolments.queries';
import type { NextStep } from '#admissions/next-step';
import { textIn } from '#curriculum/localized-text';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { AttemptsQueries } from '#examination/attempts.queries';
import { examinationPaths } from '#examination/examination.paths';
import { testRules } from '#examination/test-rules';
import { testStanding } from '#examination/test-standing';
import { Clock } from '#platform/clock/clock';
import type { Language } from '#platform/locale/languages';
import { CourseProgress, type CourseProgressOf } from './course-progress.js';
import type { CourseStanding, NextAct } from './course-standing.js';
import { learningPaths } from './learning.paths.js';
import { windowState } from './learning-window.js';
import { QUIZ_MINUTES } from './next-view.js';

/** The one next thing in stage 1; null once the stage is passed. */
@Injectable()
export class LearningNextStep {
  constructor(
    private readonly course: CourseProgress,
    private readonly attempts: AttemptsQueries,
    private readonly clock: Clock,
  ) {}

  /** `known`: the standing, where the page has read it already. */
  async of(
    enrolment: EnrolmentContext,
    language: Language = 'ja',
    known: CourseProgressOf | null = null,
  ): Promise<NextStep | null> {
    if (enrolment.stage !== 'learning') return null;
    const { curriculum, stored, standing } = known ?? (await this.course.of(enrolment));
    const base = {
      dueAt: enrolment.learningDueAt,
      progress: { done: standing.lessonsDone, total: standing.lessonsTotal },
    };
    const state = windowState(enrolment, this.clock.now());
    if (state === 'not_open') return { ...base, ...step(state, learningPaths.subjects) };
    // A test that was begun in time may be finished after the end of the window.
    const open = stored.open['check-test'];
    if (open) return { ...base, ...step('continue', examinationPaths.attempt(open)) };
    // What is due then is the request for more time.
    if (state === 'closed')
      return { ...base, dueAt: enrolment.lateRequestsUntil ?? base.dueAt, ...step(state, admissionsPaths.extension) };
    if (standing.next?.kind === 'check-test') return { ...base, ...(await this.checkTest(enrolment, curriculum)) };
    return { ...base, ...forAct(standing.next, language) };
  }

  private async checkTest(enrolment: EnrolmentContext, curriculum: PublishedCurriculum) {
    const rules = testRules(enrolment, curriculum, 'check-test');
    const { obstacle } = testStanding(rules, await this.attempts.of(enrolment.id, 'check-test'), this.clock.now());
    return obstacle
      ? step(obstacle, learningPaths.checkTest)
      : step('check-test', learningPaths.checkTest, rules.minutes);
  }
}

function forAct(act: CourseStanding['next'], language: Language) {
  if (act?.kind === 'lesson')
    return step('lesson', learningPaths.lesson(act.lesson.id), act.lesson.minutes, {
      title: textIn(act.lesson.title, language),
      subject: act.lesson.subject,
    });
  if (act?.kind === 'quiz')
    return step('quiz', learningPaths.quiz(act.subject.id), QUIZ_MINUTES, {
      title: textIn(act.subject.title, language),
      subject: act.subject.id,
    });
  return step('check-test', learningPaths.checkTest);
}

type Kind = NextAct['kind'] | 'continue' | 'not_open' | 'closed' | 'passed' | 'no_attempts_left' | 'wait';
const step = (kind: Kind, href: string, minutes: number | null = null, headingValues: Record<string, string> = {}) => ({
  headingKey: `learning.nextStep.${kind}.heading`,
  labelKey: `learning.nextStep.${kind}.label`,
  headingValues,
  minutes,
  href,
});
