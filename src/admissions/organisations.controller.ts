import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { organisationsPaths } from '#organisations/organisations.paths';
import { OrganisationsQueries } from '#organisations/organisations.queries';
import { RegisterOrganisation } from '#organisations/register-organisation';
import type { Person } from '#platform/actor/actor';
import { readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { rowId } from '#platform/http/row-id';
import { CurrentPerson, type WebRequest } from '#platform/http/web-request';
import { OrganisationForm, organisationOf } from './organisation.form.js';
import { organisationFormPage, organisationsPage } from './organisations.page.js';

/** The bodies that may send trainees. The verb is the organisations' own; names of prefectures are known from storey 3 on. */
@Controller(organisationsPaths.organisations)
export class OrganisationsController {
  constructor(
    private readonly organisations: OrganisationsQueries,
    private readonly register: RegisterOrganisation,
  ) {}

  @For('office', 'agency')
  @Get()
  async index(@Req() { language }: WebRequest, @Query() query: Record<string, string>): Promise<Page> {
    const after = rowId(query['after']) ?? 0;
    return page('admissions/organisations', organisationsPage(await this.organisations.page(after), after, language));
  }

  @For('office', 'agency')
  @Get('new')
  new(@Req() { language }: WebRequest): Page {
    return page('admissions/organisation-form', organisationFormPage(language));
  }

  @For('office', 'agency')
  @Post()
  async create(
    @CurrentPerson() actor: Person,
    @Req() { language }: WebRequest,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(OrganisationForm, body);
    if (!form.ok)
      return page('admissions/organisation-form', organisationFormPage(language, form.typed, form.errors), 422);
    await this.register.run(actor, organisationOf(form.values));
    return seeOther(organisationsPaths.organisations, 'admissions.organisation_registered');
  }
}
