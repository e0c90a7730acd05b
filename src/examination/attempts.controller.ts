import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson, type WebReply, type WebRequest } from '#platform/http/web-request';
import { machineTime } from '#platform/locale/dates';
import { conflict } from '#platform/problems';
import { attemptPage, reviewPage } from './attempt.page.js';
import { closedAttempts } from './attempt-status.js';
import type { AttemptDetail } from './attempts.queries.js';
import { examinationPaths } from './examination.paths.js';
import { FindAttempt } from './find-attempt.js';
import { resultPage } from './result.page.js';
import { SaveAnswers } from './save-answers.js';
import { pageNumber, readSentAnswers } from './sent-answers.js';
import { SubmitAttempt } from './submit-attempt.js';

type Body = Record<string, unknown>;

/** An attempt at any test: its questions, its answers, handing it in, its result. Begun on the page of the test. */
@Controller(`${examinationPaths.attempts}/:id`)
export class AttemptsController {
  constructor(
    private readonly find: FindAttempt,
    private readonly library: CurriculumLibrary,
    private readonly save: SaveAnswers,
    private readonly submit: SubmitAttempt,
    private readonly clock: Clock,
  ) {}

  @For('trainee')
  @Get()
  async show(@Req() request: WebRequest, @Param('id', Id) id: number, @Query() query: Record<string, string>): Promise<Page | Redirect> {
    const attempt = await this.find.of(request.actor, id);
    if (attempt.status !== 'started') return this.ended(attempt);
    return page('examination/attempt', attemptPage(await this.reading(request, attempt), pageNumber(query['page'], attempt.itemIds), query['latest'] === '1'));
  }

  @For('trainee')
  @Post('answers')
  @HttpCode(200)
  async createAnswers(@CurrentPerson() actor: Person, @Param('id', Id) id: number, @Body() body: Body, @Headers('x-autosave') autosave: string | undefined, @Res({ passthrough: true }) reply: WebReply): Promise<Redirect | object> {
    const outcome = await this.save.run(actor, id, (curriculum, attempt) => readSentAnswers(curriculum, attempt, body));
    const shown = Number(body['page']) || 1;
    if (!autosave) return outcome.kind === 'saved' ? seeOther(...after(id, shown, body['go'])) : refused(id, shown, outcome.kind);
    if (outcome.kind === 'saved') return { savedAt: machineTime(this.clock.now()).slice(11), version: outcome.version };
    void reply.status(409);
    return { code: outcome.kind, href: outcome.kind === 'late' ? examinationPaths.result(id) : examinationPaths.latest(id, shown) };
  }

  @For('trainee')
  @Get('submission/new')
  async newSubmission(@Req() request: WebRequest, @Param('id', Id) id: number): Promise<Page | Redirect> {
    const attempt = await this.find.of(request.actor, id);
    if (attempt.status !== 'started') return this.ended(attempt);
    return page('examination/submission', reviewPage(await this.reading(request, attempt)));
  }

  @For('trainee')
  @Post('submission')
  async createSubmission(@CurrentPerson() actor: Person, @Param('id', Id) id: number, @Body() body: Body): Promise<Redirect> {
    const { kind } = await this.submit.run(actor, id, (curriculum, attempt) => readSentAnswers(curriculum, attempt, body));
    if (kind === 'conflict') return refused(id, Number(body['page']) || 1, kind);
    return seeOther(examinationPaths.result(id));
  }

  @For('trainee')
  @Get('result')
  async showResult(@Req() request: WebRequest, @Param('id', Id) id: number): Promise<Page | Redirect> {
    const attempt = await this.find.of(request.actor, id);
    if (!closedAttempts.includes(attempt.status)) return seeOther(examinationPaths.attempt(id));
    return page('examination/result', resultPage(await this.library.version(attempt.curriculumVersionId), attempt, request.language));
  }

  private async reading(request: WebRequest, attempt: AttemptDetail) {
    return { curriculum: await this.library.version(attempt.curriculumVersionId), attempt, language: request.language, now: this.clock.now() };
  }

  private ended(attempt: AttemptDetail): Redirect {
    if (attempt.status === 'voided') throw conflict('examination.voided', '/home');
    return seeOther(examinationPaths.result(attempt.id));
  }
}

/** Where the button that saved leads. */
function after(id: number, shown: number, go: unknown): [path: string, done?: string] {
  if (go === 'next') return [examinationPaths.attempt(id, shown + 1)];
  if (go === 'previous') return [examinationPaths.attempt(id, shown - 1)];
  if (go === 'review') return [examinationPaths.review(id)];
  return [examinationPaths.attempt(id, shown), 'examination.answers_saved'];
}

function refused(id: number, shown: number, kind: 'late' | 'conflict'): never {
  if (kind === 'late') throw conflict('examination.time_over', examinationPaths.result(id));
  throw conflict('changed_meanwhile', examinationPaths.latest(id, shown));
}
