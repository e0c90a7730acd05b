import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { strangerIn } from '#platform/actor/actor';
import { readForm } from '#platform/forms/read-form';
import { Public } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import type { WebRequest } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { AnswerConfirmation } from './answer-confirmation.js';
import { answersIn, CodeForm } from './confirm.form.js';
import { codePage } from './confirm.page.js';
import { confirmationPaths } from './confirmation.paths.js';
import { OpenConfirmation } from './open-confirmation.js';
import { SupervisorDesk } from './supervisor-desk.js';

const LIMIT = { rateLimit: { max: 20, timeWindow: '1 minute' } };

/** The supervisor's page behind a one-time link: no account, one code, an answer to each item. */
@Controller('/confirm/:token')
export class ConfirmController {
  constructor(
    private readonly desk: SupervisorDesk,
    private readonly open: OpenConfirmation,
    private readonly answer: AnswerConfirmation,
  ) {}

  @Public()
  @Get()
  show(@Param('token') token: string, @Req() request: WebRequest): Promise<Page> {
    return this.desk.page(token, request);
  }

  @Public()
  @RouteConfig(LIMIT)
  @Post('code')
  async createCode(
    @Param('token') token: string,
    @Req() request: WebRequest,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const row = await this.desk.usable(token);
    const form = readForm(CodeForm, body);
    if (!form.ok) return page('confirmation/confirm-code', codePage(token, row, form.errors), 422);
    const id = await this.open.run(strangerIn(request), token, form.values.code);
    if (id === null) {
      const wrong = [{ field: 'code', code: 'wrong_code' }];
      return page('confirmation/confirm-code', codePage(token, await this.desk.usable(token), wrong), 422);
    }
    request.session.confirmationId = id;
    return seeOther(confirmationPaths.confirm(token));
  }

  @Public()
  @RouteConfig(LIMIT)
  @Post('answer')
  async createAnswer(
    @Param('token') token: string,
    @Req() request: WebRequest,
    @Body() body: Record<string, unknown>,
  ): Promise<Page | Redirect> {
    const waiting = await this.desk.waitingIn(token, request);
    const { answers, errors } = answersIn(body, waiting);
    if (errors.length > 0) return this.desk.page(token, request, body, errors);
    if (answers.length === 0)
      return this.desk.page(token, request, body, [{ field: 'items', code: 'nothing_answered' }]);
    const taken = await this.answer.run(strangerIn(request), token, answers);
    if (taken === waiting.length) return seeOther(confirmationPaths.confirmThanks(token));
    return seeOther(confirmationPaths.confirm(token), 'confirmation.answers_taken');
  }

  @Public()
  @Get('thanks')
  async thanks(@Param('token') token: string): Promise<Page> {
    const row = await this.desk.behind(token);
    if (row.status !== 'answered') throw notFound();
    return page('confirmation/confirm-thanks', { confirmed: row.queried === 0 } as object);
  }
}
