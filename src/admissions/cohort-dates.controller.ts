import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import type { FieldError } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { rowId } from '#platform/http/row-id';
import { CurrentPerson } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { admissionsPaths } from './admissions.paths.js';
import { CohortDatesConfirmation, CohortDatesForm, readDates } from './cohort-dates.form.js';
import { cohortDatesPage, cohortDatesPreview } from './cohort-dates.page.js';
import { CohortDatesQueries } from './cohort-dates.queries.js';
import { type CohortRow, CohortsQueries } from './cohorts.queries.js';
import { LaterDates } from './later-dates.js';
import { MoveCohortDates } from './move-cohort-dates.js';

type Typed = Record<string, unknown>;

/** The agency moves the dates of a cohort: a form, a preview of who is touched, and only then the change. */
@Controller(`${admissionsPaths.cohorts}/:id/dates`)
export class CohortDatesController {
  constructor(
    private readonly cohorts: CohortsQueries,
    private readonly reached: CohortDatesQueries,
    private readonly later: LaterDates,
    private readonly move: MoveCohortDates,
    private readonly clock: Clock,
  ) {}

  @For('agency')
  @Get('edit')
  async edit(@Param('id', Id) id: number, @Query() query: Typed): Promise<Page> {
    return page('admissions/cohort-dates', cohortDatesPage(await this.one(id), query));
  }

  @For('agency')
  @Get('preview')
  async preview(@Param('id', Id) id: number, @Query() query: Typed): Promise<Page> {
    const cohort = await this.one(id);
    const read = readDates(CohortDatesForm, query);
    if (!read.ok) return again(cohort, read);
    const after = rowId(query['after']) ?? 0;
    const [reach, rows, reviewDays] = await Promise.all([
      this.reached.reach(id, cohort, read.dates, this.clock.now()),
      this.reached.touched(id, after),
      this.later.reviewDaysOf(id),
    ]);
    const view = cohortDatesPreview({ ...read, cohort, reach, rows, afterId: after, reviewDays });
    return page('admissions/cohort-dates-preview', view);
  }

  @For('agency')
  @Post()
  async update(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const read = readDates(CohortDatesConfirmation, body);
    if (!read.ok) return again(await this.one(id), read);
    await this.move.run(actor, id, read.dates, read.form.seen);
    return seeOther(admissionsPaths.cohort(id), 'admissions.cohort_dates_moved');
  }

  private async one(id: number): Promise<CohortRow> {
    const cohort = await this.cohorts.one(id);
    if (!cohort) throw notFound();
    return cohort;
  }
}

const again = (cohort: CohortRow, { typed, errors }: { typed: Typed; errors: FieldError[] }): Page =>
  page('admissions/cohort-dates', cohortDatesPage(cohort, typed, errors), 422);
