import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { AttemptsQueries } from '#examination/attempts.queries';
import { examinationPaths } from '#examination/examination.paths';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { CurrentPerson, type WebRequest } from '#platform/http/web-request';
import { Problem } from '#platform/problems';
import { learningPaths } from './learning.paths.js';
import { quizPage } from './quiz.page.js';
import { StartQuiz } from './start-quiz.js';

/** The quiz of a subject. */
@Controller(`${learningPaths.subjects}/:subject/quiz`)
export class QuizController {
  constructor(
    private readonly enrolments: CurrentEnrolment,
    private readonly library: CurriculumLibrary,
    private readonly attempts: AttemptsQueries,
    private readonly start: StartQuiz,
    private readonly clock: Clock,
  ) {}

  @For('trainee')
  @Get()
  async show(@Req() request: WebRequest, @Param('subject') id: string): Promise<Page> {
    const enrolment = await this.enrolments.of(request.actor);
    const curriculum = await this.library.version(enrolment.curriculumVersionId);
    const subject = curriculum.subject(id);
    if (subject.status === 'planned') throw new Problem(404, 'learning.subject_planned', learningPaths.subjects);
    const attempts = await this.attempts.of(enrolment.id, `quiz:${subject.id}`);
    return page(
      'learning/quiz',
      quizPage({ enrolment, curriculum, subject, attempts, language: request.language, now: this.clock.now() }),
    );
  }

  @For('trainee')
  @Post('attempts')
  async create(@CurrentPerson() actor: Person, @Param('subject') id: string): Promise<Redirect> {
    const attempt = await this.start.run(actor, id);
    return seeOther(examinationPaths.attempt(attempt.id));
  }
}
