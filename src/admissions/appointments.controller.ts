import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { AppointByEmail } from '#identity/appoint-by-email';
import { EndAppointment } from '#identity/end-appointment';
import { identityPaths } from '#identity/identity.paths';
import { OrganisationsQueries } from '#organisations/organisations.queries';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { rowId } from '#platform/http/row-id';
import { CurrentPerson, type WebRequest } from '#platform/http/web-request';
import type { Language } from '#platform/locale/languages';
import { AppointmentForm, appointmentOf } from './appointment.form.js';
import { appointmentFormPage, appointmentsPage } from './appointments.page.js';
import { AppointmentsQueries } from './appointments.queries.js';
import { CohortsQueries } from './cohorts.queries.js';

/** The agency says who does what, where and from when. The verbs are identity's; the page needs cohorts and bureaus too. */
@Controller(identityPaths.appointments)
export class AppointmentsController {
  constructor(
    private readonly appointments: AppointmentsQueries,
    private readonly organisations: OrganisationsQueries,
    private readonly cohorts: CohortsQueries,
    private readonly appoint: AppointByEmail,
    private readonly end: EndAppointment,
    private readonly clock: Clock,
  ) {}

  @For('agency')
  @Get()
  async index(
    @CurrentPerson() actor: Person,
    @Req() { language }: WebRequest,
    @Query() query: Record<string, string>,
  ): Promise<Page> {
    const today = this.clock.today();
    const filter = { role: query['role'] || null, afterId: rowId(query['after']) ?? 0 };
    const rows = await this.appointments.present(today, filter);
    return page('admissions/appointments', appointmentsPage({ actor, rows, filter, today, language }));
  }

  @For('agency')
  @Get('new')
  async new(@Req() { language }: WebRequest): Promise<Page> {
    return this.form(await this.choices(), language);
  }

  @For('agency')
  @Post()
  async create(
    @CurrentPerson() actor: Person,
    @Req() { language }: WebRequest,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const choices = await this.choices();
    const form = readForm(AppointmentForm, body);
    const asked = form.ok ? appointmentOf(form.values, choices) : form;
    if (!asked.ok) return this.form(choices, language, form.typed, asked.errors);
    if (await this.appoint.run(actor, asked.values))
      return seeOther(identityPaths.appointments, 'admissions.person_appointed');
    const missing = (['legalName', 'nameKana'] as const).filter((field) => !asked.values[field]);
    const errors = missing.map((field) => ({ field, code: 'required' }));
    return this.form(choices, language, form.typed, errors);
  }

  @For('agency')
  @Post(':id/ending')
  async createEnding(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Redirect> {
    await this.end.run(actor, id);
    return seeOther(identityPaths.appointments, 'admissions.appointment_ended');
  }

  private async choices() {
    const [organisations, cohorts] = await Promise.all([this.organisations.all(), this.cohorts.all()]);
    return { organisations, cohorts, today: this.clock.today() };
  }

  private form(
    choices: Awaited<ReturnType<AppointmentsController['choices']>>,
    language: Language,
    typed: Record<string, unknown> = {},
    errors: readonly FieldError[] = [],
  ): Page {
    return page(
      'admissions/appointment-form',
      appointmentFormPage({ ...choices, language, typed, errors }),
      errors.length ? 422 : 200,
    );
  }
}
