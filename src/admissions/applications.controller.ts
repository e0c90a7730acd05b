import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { OrganisationsQueries } from '#organisations/organisations.queries';
import type { Person } from '#platform/actor/actor';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { SignedIn } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { rowId } from '#platform/http/row-id';
import { CurrentPerson } from '#platform/http/web-request';
import { conflict, notFound } from '#platform/problems';
import { admissionsPaths } from './admissions.paths.js';
import { ApplicationForm, withSpellRows } from './application.form.js';
import { applicationPage } from './application.page.js';
import { applicationFormPage } from './application-form.page.js';
import { editableApplications } from './application-status.js';
import { applicationsPage } from './applications.page.js';
import { type ApplicationDetail, ApplicationsQueries } from './applications.queries.js';
import { EXPERIENCE_MONTHS_NEEDED } from './experience.js';
import { SaveApplication } from './save-application.js';
import { SubmitApplication } from './submit-application.js';

/** Reading applications, and the applicant's own acts. */
@Controller(admissionsPaths.applications)
export class ApplicationsController {
  constructor(
    private readonly applications: ApplicationsQueries,
    private readonly organisations: OrganisationsQueries,
    private readonly save: SaveApplication,
    private readonly submit: SubmitApplication,
  ) {}

  @SignedIn()
  @Get()
  async index(@CurrentPerson() actor: Person, @Query() query: Record<string, string>): Promise<Page> {
    const filter = { cohortId: null, status: query['status'] || null, afterId: rowId(query['after']) ?? 0 };
    return page(
      'admissions/applications',
      applicationsPage(await this.applications.visibleTo(actor, filter), filter, admissionsPaths.applications, null),
    );
  }

  @SignedIn()
  @Get(':id')
  async show(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Page> {
    return page(
      'admissions/application',
      applicationPage(actor, await this.visible(actor, id), EXPERIENCE_MONTHS_NEEDED),
    );
  }

  @SignedIn()
  @Get(':id/edit')
  async edit(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Page> {
    return this.form(await this.editable(actor, id));
  }

  @SignedIn()
  @Post(':id/edit')
  async update(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: Record<string, unknown>,
  ): Promise<Page | Redirect> {
    const form = readForm(ApplicationForm, withSpellRows(body));
    if (!form.ok) return this.form(await this.editable(actor, id), form.typed, form.errors);
    const backwards = form.values.spells.findIndex(
      (spell) => spell.finishedOn !== null && spell.finishedOn < spell.startedOn,
    );
    if (backwards >= 0)
      return this.form(await this.editable(actor, id), form.typed, [
        { field: `spells.${backwards}.finishedOn`, code: 'before_start' },
      ]);
    await this.save.run(actor, id, form.values);
    return seeOther(admissionsPaths.application(id), 'admissions.application_saved');
  }

  @SignedIn()
  @Post(':id/submission')
  async createSubmission(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Redirect> {
    await this.submit.run(actor, id);
    return seeOther(admissionsPaths.application(id), 'admissions.application_submitted');
  }

  private async visible(actor: Person, id: number): Promise<ApplicationDetail> {
    const application = await this.applications.detail(actor, id);
    if (!application) throw notFound();
    return application;
  }

  private async editable(actor: Person, id: number): Promise<ApplicationDetail> {
    const application = await this.visible(actor, id);
    if (application.personId !== actor.id) throw notFound();
    if (!editableApplications.includes(application.status))
      throw conflict('no_longer_possible', admissionsPaths.application(id));
    return application;
  }

  private async form(
    application: ApplicationDetail,
    typed: Record<string, unknown> | null = null,
    errors: FieldError[] = [],
  ): Promise<Page> {
    return page(
      'admissions/application-form',
      applicationFormPage(application, await this.organisations.all(), typed, errors),
      errors.length ? 422 : 200,
    );
  }
}
