import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type CohortRow, CohortsQueries } from '#admissions/cohorts.queries';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { hasRoleFor, type Person } from '#platform/actor/actor';
import { Clock, dayInJapan } from '#platform/clock/clock';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { caseReviewPaths } from './case-review.paths.js';
import { FormReviewGroups } from './form-review-groups.js';
import { PlanReviewDay } from './plan-review-day.js';
import { dayErrors, ReviewDayForm } from './planning.form.js';
import { planningPage } from './planning.page.js';
import { ReviewDaysQueries } from './review-days.queries.js';

/** The office plans the days of a cohort and forms their groups. */
@Controller()
export class PlanningController {
  constructor(
    private readonly cohorts: CohortsQueries,
    private readonly days: ReviewDaysQueries,
    private readonly plan: PlanReviewDay,
    private readonly form: FormReviewGroups,
    private readonly library: CurriculumLibrary,
    private readonly clock: Clock,
  ) {}

  @For('office', 'agency')
  @Get(caseReviewPaths.cohortGroups(':cohortId'))
  async show(@CurrentPerson() actor: Person, @Param('cohortId', Id) cohortId: number): Promise<Page> {
    return this.planning(actor, await this.one(cohortId));
  }

  @For('office')
  @Post(caseReviewPaths.cohortDays(':cohortId'))
  async create(
    @CurrentPerson() actor: Person,
    @Param('cohortId', Id) cohortId: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const cohort = await this.one(cohortId);
    const form = readForm(ReviewDayForm, body);
    const errors = form.ok ? dayErrors(form.values.heldOn, this.clock.today(), dayInJapan(cohort.endsAt)) : form.errors;
    if (!form.ok || errors.length > 0) return this.planning(actor, cohort, form.typed, errors);
    await this.plan.run(actor, cohortId, form.values);
    return seeOther(caseReviewPaths.cohortGroups(cohortId), 'case-review.day_planned');
  }

  @For('office')
  @Post(caseReviewPaths.dayGroups(':cohortId', ':dayId'))
  async createGroups(
    @CurrentPerson() actor: Person,
    @Param('cohortId', Id) cohortId: number,
    @Param('dayId', Id) dayId: number,
  ): Promise<Redirect> {
    if (!(await this.days.ofCohort(cohortId)).some(({ id }) => id === dayId)) throw notFound();
    await this.form.run(actor, dayId);
    return seeOther(caseReviewPaths.cohortGroups(cohortId), 'case-review.groups_formed');
  }

  private async planning(
    actor: Person,
    cohort: CohortRow,
    typed: Record<string, unknown> = {},
    errors: readonly FieldError[] = [],
  ): Promise<Page> {
    const mayPlan = hasRoleFor(actor, cohort.id, 'office');
    const [days, curriculum] = await Promise.all([
      this.days.ofCohort(cohort.id),
      this.library.version(cohort.curriculumVersionId),
    ]);
    return page(
      'case-review/planning',
      planningPage({ cohort, curriculum, days, today: this.clock.today(), mayPlan, typed, errors }),
      errors.length ? 422 : 200,
    );
  }

  private async one(id: number): Promise<CohortRow> {
    const cohort = await this.cohorts.one(id);
    if (!cohort) throw notFound();
    return cohort;
  }
}
