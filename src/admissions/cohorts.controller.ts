import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { rowId } from '#platform/http/row-id';
import { CurrentPerson } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { admissionsPaths } from './admissions.paths.js';
import { applicationsPage } from './applications.page.js';
import { ApplicationsQueries } from './applications.queries.js';
import { CohortForm, CohortMoveForm, newCohortOf } from './cohort.form.js';
import { cohortFormPage, cohortPage, traineesPage } from './cohort.page.js';
import { type CohortRow, CohortsQueries } from './cohorts.queries.js';
import { EnrolmentsQueries } from './enrolments.queries.js';
import { MoveCohort } from './move-cohort.js';
import { OpenCohort } from './open-cohort.js';

/** Cohorts as the office and the agency see them. */
@Controller(admissionsPaths.cohorts)
export class CohortsController {
  constructor(
    private readonly cohorts: CohortsQueries,
    private readonly applications: ApplicationsQueries,
    private readonly enrolments: EnrolmentsQueries,
    private readonly open: OpenCohort,
    private readonly move: MoveCohort,
  ) {}

  @For('office', 'agency')
  @Get()
  async index(@CurrentPerson() actor: Person): Promise<Page> {
    const cohorts = await this.cohorts.all();
    return page('admissions/cohorts', {
      cohorts: cohorts.map((cohort) => ({ ...cohort, href: admissionsPaths.cohort(cohort.id) })),
      newHref: actor.appointments.some((a) => a.role === 'agency') ? admissionsPaths.newCohort : null,
    } as object);
  }

  @For('agency')
  @Get('new')
  new(): Page {
    return page('admissions/cohort-form', cohortFormPage({}));
  }

  @For('agency')
  @Post()
  async create(@CurrentPerson() actor: Person, @Body() body: unknown): Promise<Page | Redirect> {
    const form = readForm(CohortForm, body);
    if (!form.ok) return cohortForm(form.typed, form.errors);
    const cohort = newCohortOf(form.values);
    if (!cohort.ok) return cohortForm(form.typed, cohort.errors);
    const { id } = await this.open.run(actor, cohort.values);
    return seeOther(admissionsPaths.cohort(id), 'admissions.cohort_opened');
  }

  @For('office', 'agency')
  @Get(':id')
  async show(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Page> {
    return page('admissions/cohort', cohortPage(actor, await this.one(id)));
  }

  @For('agency')
  @Post(':id/moves')
  async createMove(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(CohortMoveForm, body);
    if (!form.ok) return page('admissions/cohort', cohortPage(actor, await this.one(id)), 422);
    await this.move.run(actor, id, form.values.action);
    return seeOther(admissionsPaths.cohort(id), 'admissions.cohort_moved');
  }

  @For('office', 'agency')
  @Get(':id/applications')
  async indexApplications(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Query() query: Record<string, string>,
  ): Promise<Page> {
    const cohort = await this.one(id);
    const filter = { cohortId: id, status: query['status'] || null, afterId: rowId(query['after']) ?? 0 };
    const rows = await this.applications.visibleTo(actor, filter);
    return page(
      'admissions/applications',
      applicationsPage(rows, filter, admissionsPaths.cohortApplications(id), cohort.code),
    );
  }

  @For('office', 'agency')
  @Get(':id/trainees')
  async indexTrainees(@Param('id', Id) id: number, @Query() query: Record<string, string>): Promise<Page> {
    const cohort = await this.one(id);
    const filter = {
      stage: query['stage'] || null,
      status: query['status'] || null,
      afterId: rowId(query['after']) ?? 0,
    };
    return page('admissions/trainees', traineesPage(cohort, await this.enrolments.ofCohort(id, filter), filter));
  }

  private async one(id: number): Promise<CohortRow> {
    const cohort = await this.cohorts.one(id);
    if (!cohort) throw notFound();
    return cohort;
  }
}

const cohortForm = (typed: Record<string, unknown>, errors: FieldError[]): Page =>
  page('admissions/cohort-form', cohortFormPage(typed, errors), 422);
