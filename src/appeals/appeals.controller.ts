import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { WorksQueries } from '#marking/works.queries';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id, OptionalId } from '#platform/http/id.pipe';
import { CurrentPerson, type WebRequest } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { DecisionForm, impossibleDecision } from './appeal.form.js';
import { appealsPaths } from './appeals.paths.js';
import { AppealsQueries } from './appeals.queries.js';
import { DecideAppeal } from './decide-appeal.js';
import { queuePage, reviewPage } from './review.page.js';

/** Appeals in front of those who decide them. */
@For('trainer', 'agency')
@Controller(appealsPaths.queue)
export class AppealsController {
  constructor(
    private readonly appeals: AppealsQueries,
    private readonly library: CurriculumLibrary,
    private readonly works: WorksQueries,
    private readonly decide: DecideAppeal,
    private readonly clock: Clock,
  ) {}

  @Get()
  async index(@CurrentPerson() actor: Person, @Query('after', OptionalId) after: number | null): Promise<Page> {
    const rows = await this.appeals.waitingFor(actor, this.clock.now(), after ?? 0);
    const tests = rows.length === 0 ? [] : (await this.library.latest()).document.tests;
    return page('appeals/queue', queuePage(rows, new Map(tests.map(({ id, title }) => [id, title]))));
  }

  @Get(':id')
  show(@Req() request: WebRequest, @Param('id', Id) id: number): Promise<Page> {
    return this.one(request, id);
  }

  @Post(':id/decision')
  async createDecision(
    @Req() request: WebRequest,
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(DecisionForm, body);
    if (!form.ok) return this.one(request, id, form.typed, form.errors);
    const { remedy, items, voidReason, answer } = form.values;
    const appeal = await this.appeals.forReviewer(actor, this.clock.now(), id);
    const errors = impossibleDecision(form.values, appeal?.itemIds ?? []);
    if (appeal && errors.length > 0) return this.one(request, id, form.typed, errors);
    await this.decide.run(actor, id, { remedy, itemIds: items, voidReason: voidReason || null, answer });
    return seeOther(appealsPaths.queue, 'appeals.appeal_decided');
  }

  private async one(
    { actor, language }: WebRequest,
    id: number,
    typed: Record<string, unknown> = {},
    errors: readonly FieldError[] = [],
  ): Promise<Page> {
    const appeal = await this.appeals.forReviewer(actor, this.clock.now(), id);
    if (!appeal) throw notFound();
    const curriculum = await this.library.version(appeal.curriculumVersionId);
    const names = await this.works.tellingNames(appeal.enrolmentId);
    const reading = { actor, curriculum, appeal, names, language };
    return page('appeals/review', reviewPage(reading, typed, errors), errors.length > 0 ? 422 : 200);
  }
}
