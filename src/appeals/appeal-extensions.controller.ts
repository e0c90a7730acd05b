import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { AppealExtensionForm, newUntil } from './appeal-extension.form.js';
import { appealExtensionPage, appealExtensionsPage, newAppealExtensionPage } from './appeal-extension.page.js';
import { AppealExtensionsQueries } from './appeal-extensions.queries.js';
import { appealable } from './appealable.js';
import { appealsPaths } from './appeals.paths.js';
import { DecideAppealExtension } from './decide-appeal-extension.js';
import { RequestAppealExtension } from './request-appeal-extension.js';

/** More time to appeal, for those who keep the course. */
@For('office', 'agency')
@Controller(appealsPaths.extensions)
export class AppealExtensionsController {
  constructor(
    private readonly extensions: AppealExtensionsQueries,
    private readonly request: RequestAppealExtension,
    private readonly decide: DecideAppealExtension,
    private readonly library: CurriculumLibrary,
    private readonly clock: Clock,
  ) {}

  @Get()
  async index(@CurrentPerson() actor: Person, @Query('from') typed = ''): Promise<Page> {
    const from = /^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : 0;
    return page('appeals/extensions', appealExtensionsPage(await this.extensions.page(actor, from), from));
  }

  @Get('new')
  new(@CurrentPerson() actor: Person, @Query('enrolment', Id) id: number): Promise<Page> {
    return this.form(actor, id);
  }

  @Post('of/:id')
  async create(
    @CurrentPerson() actor: Person,
    @Param('id', Id) enrolmentId: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(AppealExtensionForm, body);
    if (!form.ok) return this.form(actor, enrolmentId, form.typed, form.errors);
    const { person, curriculum } = await this.found(actor, enrolmentId);
    const asked = newUntil(form.values, appealable(person, curriculum), this.clock.now());
    if ('code' in asked) return this.form(actor, enrolmentId, form.typed, [asked]);
    const id = await this.request.run(actor, enrolmentId, form.values);
    return seeOther(appealsPaths.extension(id), 'appeals.extension_proposed');
  }

  @Get(':id')
  async show(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Page> {
    const row = await this.extensions.one(actor, id);
    if (!row) throw notFound();
    return page('appeals/extension', appealExtensionPage(actor, row, this.clock.now()));
  }

  @Post(':id/approval')
  async createApproval(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Redirect> {
    await this.decide.run(actor, id, 'approve');
    return seeOther(appealsPaths.extension(id), 'appeals.extension_approved');
  }

  @Post(':id/refusal')
  async createRefusal(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Redirect> {
    await this.decide.run(actor, id, 'decline');
    return seeOther(appealsPaths.extension(id), 'appeals.extension_declined');
  }

  private async found(actor: Person, enrolmentId: number) {
    const person = await this.extensions.person(actor, enrolmentId);
    if (!person) throw notFound();
    return { person, curriculum: await this.library.version(person.curriculumVersionId) };
  }

  private async form(
    actor: Person,
    enrolmentId: number,
    typed: Record<string, unknown> = {},
    errors: readonly FieldError[] = [],
  ): Promise<Page> {
    const { person, curriculum } = await this.found(actor, enrolmentId);
    const view = newAppealExtensionPage(person, curriculum, this.clock.now(), typed, errors);
    return page('appeals/extension-form', view, errors.length > 0 ? 422 : 200);
  }
}
