import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { AttemptsQueries } from '#examination/attempts.queries';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { type FormResult, readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson, type WebRequest } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { AppealForm } from './appeal.form.js';
import { AppealExtensionsQueries } from './appeal-extensions.queries.js';
import { appealsPaths } from './appeals.paths.js';
import { AppealsQueries } from './appeals.queries.js';
import { LodgeAppeal } from './lodge-appeal.js';
import { ownAppealPage } from './own-appeal.page.js';

/** A trainee's appeal against the result of a test. */
@Controller(appealsPaths.own(':id'))
export class OwnAppealController {
  constructor(
    private readonly attempts: AttemptsQueries,
    private readonly appeals: AppealsQueries,
    private readonly extensions: AppealExtensionsQueries,
    private readonly library: CurriculumLibrary,
    private readonly lodge: LodgeAppeal,
    private readonly clock: Clock,
  ) {}

  @For('trainee')
  @Get()
  show(@Req() request: WebRequest, @Param('id', Id) id: number): Promise<Page> {
    return this.one(request, id);
  }

  @For('trainee')
  @Post()
  async create(
    @Req() request: WebRequest,
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(AppealForm, body);
    if (!form.ok) return this.one(request, id, form);
    await this.lodge.run(actor, id, { itemIds: form.values.items, reason: form.values.reason });
    return seeOther(appealsPaths.own(id), 'appeals.appeal_lodged');
  }

  private async one({ actor, language }: WebRequest, id: number, form?: FormResult<AppealForm>): Promise<Page> {
    const attempt = await this.attempts.detail(id);
    if (attempt?.personId !== actor.id) throw notFound();
    const curriculum = await this.library.version(attempt.curriculumVersionId);
    const [appeal, extended] = await Promise.all([this.appeals.ofAttempt(id), this.extensions.untilOf(id)]);
    const reading = { curriculum, attempt, appeal, extended, language, now: this.clock.now() };
    const refused = form && !form.ok ? form : null;
    return page('appeals/own', ownAppealPage(reading, refused), refused ? 422 : 200);
  }
}
