import { Controller, Get, Post, Req } from '@nestjs/common';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import { AttemptsQueries } from '#examination/attempts.queries';
import { examinationPaths } from '#examination/examination.paths';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { CurrentPerson, type WebRequest } from '#platform/http/web-request';
import { checkTestPage } from './check-test.page.js';
import { CourseProgress } from './course-progress.js';
import { learningPaths } from './learning.paths.js';
import { StartCheckTest } from './start-check-test.js';

/** The test that closes stage 1. */
@Controller(learningPaths.checkTest)
export class CheckTestController {
  constructor(
    private readonly enrolments: CurrentEnrolment,
    private readonly course: CourseProgress,
    private readonly attempts: AttemptsQueries,
    private readonly start: StartCheckTest,
    private readonly clock: Clock,
  ) {}

  @For('trainee')
  @Get()
  async show(@Req() request: WebRequest): Promise<Page> {
    const enrolment = await this.enrolments.of(request.actor);
    const [progress, attempts] = await Promise.all([
      this.course.of(enrolment),
      this.attempts.of(enrolment.id, 'check-test'),
    ]);
    return page('learning/check-test', checkTestPage(enrolment, progress, attempts, this.clock.now()));
  }

  @For('trainee')
  @Post('attempts')
  async create(@CurrentPerson() actor: Person): Promise<Redirect> {
    const attempt = await this.start.run(actor);
    return seeOther(examinationPaths.attempt(attempt.id));
  }
}
