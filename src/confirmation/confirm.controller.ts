import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { strangerIn } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { Public } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import type { WebRequest } from '#platform/http/web-request';
import { forbidden, notFound } from '#platform/problems';
import { AnswerConfirmation } from './answer-confirmation.js';
import { AnswerForm, CodeForm, missingQuestion } from './confirm.form.js';
import { codePage, confirmPage } from './confirm.page.js';
import { confirmationPaths } from './confirmation.paths.js';
import { tokenHash } from './confirmation-secret.js';
import { type ConfirmationPageRow, ConfirmationsQueries } from './confirmations.queries.js';
import { refuseSpent } from './find-confirmation.js';
import { OpenConfirmation } from './open-confirmation.js';

declare module 'fastify' {
  interface Session {
    /** The confirmation whose code was typed in this browser. */
    confirmationId?: number;
  }
}

const LIMIT = { rateLimit: { max: 20, timeWindow: '1 minute' } };

/** The supervisor's page behind a one-time link: no account, one code, one answer. */
@Controller('/confirm/:token')
export class ConfirmController {
  constructor(
    private readonly confirmations: ConfirmationsQueries,
    private readonly library: CurriculumLibrary,
    private readonly clock: Clock,
    private readonly open: OpenConfirmation,
    private readonly answer: AnswerConfirmation,
  ) {}

  @Public()
  @Get()
  async show(@Param('token') token: string, @Req() request: WebRequest): Promise<Page> {
    return this.shown(token, await this.usable(token), request);
  }

  @Public()
  @RouteConfig(LIMIT)
  @Post('code')
  async createCode(
    @Param('token') token: string,
    @Req() request: WebRequest,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const row = await this.usable(token);
    const form = readForm(CodeForm, body);
    if (!form.ok) return page('confirmation/confirm-code', codePage(token, row, form.errors), 422);
    const id = await this.open.run(strangerIn(request), token, form.values.code);
    if (id === null)
      return page(
        'confirmation/confirm-code',
        codePage(token, await this.usable(token), [{ field: 'code', code: 'wrong_code' }]),
        422,
      );
    request.session.confirmationId = id;
    return seeOther(confirmationPaths.confirm(token));
  }

  @Public()
  @RouteConfig(LIMIT)
  @Post('answer')
  async createAnswer(
    @Param('token') token: string,
    @Req() request: WebRequest,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const row = await this.usable(token);
    if (request.session.confirmationId !== row.id) throw forbidden('confirmation.code_first');
    const form = readForm(AnswerForm, body);
    const errors = form.ok ? missingQuestion(form.values) : form.errors;
    if (!form.ok || errors.length > 0)
      return this.shown(token, row, request, String(form.typed['comment'] ?? ''), errors);
    await this.answer.run(strangerIn(request), token, form.values);
    return seeOther(confirmationPaths.confirmThanks(token));
  }

  @Public()
  @Get('thanks')
  async thanks(@Param('token') token: string): Promise<Page> {
    const row = await this.confirmations.byTokenHash(tokenHash(token));
    if (row?.status !== 'confirmed' && row?.status !== 'queried') throw notFound();
    return page('confirmation/confirm-thanks', { confirmed: row.status === 'confirmed' } as object);
  }

  private async usable(token: string): Promise<ConfirmationPageRow> {
    const row = await this.confirmations.byTokenHash(tokenHash(token));
    if (!row) throw notFound();
    refuseSpent(row, this.clock.now());
    return row;
  }

  private async shown(
    token: string,
    row: ConfirmationPageRow,
    request: WebRequest,
    comment = '',
    errors: readonly FieldError[] = [],
  ): Promise<Page> {
    if (request.session.confirmationId !== row.id) return page('confirmation/confirm-code', codePage(token, row));
    const { entry } = (await this.library.latest()).document.practice;
    return page('confirmation/confirm', confirmPage(token, row, entry, comment, errors), errors.length > 0 ? 422 : 200);
  }
}
