import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { Clock } from '#platform/clock/clock';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { beAtTest } from '#platform/http/idle-lock';
import type { WebRequest } from '#platform/http/web-request';
import { conflict } from '#platform/problems';
import { AdjustmentsQueries } from './adjustments.queries.js';
import { attemptPage, reviewPage } from './attempt.page.js';
import { closedAttempts } from './attempt-status.js';
import type { AttemptDetail } from './attempts.queries.js';
import { examinationPaths } from './examination.paths.js';
import { FindAttempt } from './find-attempt.js';
import { resultPage } from './result.page.js';
import { pageNumber } from './sent-answers.js';

/** The pages of an attempt at any test: questions, the look over before handing in, the result. Begun on the page of the test. */
@Controller(`${examinationPaths.attempts}/:id`)
export class AttemptsController {
  constructor(
    private readonly find: FindAttempt,
    private readonly library: CurriculumLibrary,
    private readonly adjustments: AdjustmentsQueries,
    private readonly clock: Clock,
  ) {}

  @For('trainee')
  @Get()
  async show(
    @Req() request: WebRequest,
    @Param('id', Id) id: number,
    @Query() query: Record<string, string>,
  ): Promise<Page | Redirect> {
    const attempt = await this.find.of(request.actor, id);
    if (attempt.status !== 'started') return this.ended(attempt);
    if (attempt.dueAt) beAtTest(request.session, attempt.dueAt.getTime() - this.clock.shift);
    return page(
      'examination/attempt',
      attemptPage(await this.reading(request, attempt), pageNumber(query['page'], attempt.itemIds)),
    );
  }

  @For('trainee')
  @Get('submission/new')
  async newSubmission(@Req() request: WebRequest, @Param('id', Id) id: number): Promise<Page | Redirect> {
    const attempt = await this.find.of(request.actor, id);
    if (attempt.status !== 'started') return this.ended(attempt);
    return page('examination/submission', reviewPage(await this.reading(request, attempt)));
  }

  @For('trainee')
  @Get('result')
  async showResult(@Req() request: WebRequest, @Param('id', Id) id: number): Promise<Page | Redirect> {
    const attempt = await this.find.of(request.actor, id);
    if (!closedAttempts.includes(attempt.status)) return seeOther(examinationPaths.attempt(id));
    return page(
      'examination/result',
      resultPage({
        curriculum: await this.library.version(attempt.curriculumVersionId),
        attempt,
        adjustments: await this.adjustments.of(id),
        language: request.language,
      }),
    );
  }

  private async reading(request: WebRequest, attempt: AttemptDetail) {
    return {
      curriculum: await this.library.version(attempt.curriculumVersionId),
      attempt,
      language: request.language,
      now: this.clock.now(),
    };
  }

  private ended(attempt: AttemptDetail): Redirect {
    if (attempt.status === 'voided') throw conflict('examination.voided', '/home');
    return seeOther(examinationPaths.result(attempt.id));
  }
}
