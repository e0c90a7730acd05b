import { Controller, Get, Post } from '@nestjs/common';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { AttemptsQueries } from '#examination/attempts.queries';
import { examinationPaths } from '#examination/examination.paths';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { CurrentPerson } from '#platform/http/web-request';
import { caseReviewPaths } from './case-review.paths.js';
import { CaseReviewStandings } from './case-review-standing.js';
import { finalTestPage } from './final-test.page.js';
import { TakeFinalTest } from './take-final-test.js';

/** The test that closes stage 3: what it asks, and the door to it. */
@Controller(caseReviewPaths.finalTest)
export class FinalTestController {
  constructor(
    private readonly enrolments: CurrentEnrolment,
    private readonly standings: CaseReviewStandings,
    private readonly attempts: AttemptsQueries,
    private readonly library: CurriculumLibrary,
    private readonly take: TakeFinalTest,
    private readonly clock: Clock,
  ) {}

  @For('trainee')
  @Get()
  async show(@CurrentPerson() actor: Person): Promise<Page> {
    const enrolment = await this.enrolments.of(actor);
    const [standing, attempts, curriculum] = await Promise.all([
      this.standings.of(enrolment),
      this.attempts.of(enrolment.id, 'final-test'),
      this.library.version(enrolment.curriculumVersionId),
    ]);
    return page(
      'case-review/final-test',
      finalTestPage({ enrolment, standing, attempts, curriculum, now: this.clock.now() }),
    );
  }

  @For('trainee')
  @Post('attempts')
  async create(@CurrentPerson() actor: Person): Promise<Redirect> {
    const attempt = await this.take.run(actor);
    return seeOther(examinationPaths.attempt(attempt.id));
  }
}
