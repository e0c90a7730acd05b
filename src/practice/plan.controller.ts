import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Person } from '#platform/actor/actor';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { EntriesQueries } from '#practice-log/entries.queries';
import { FulfilPlan } from './fulfil-plan.js';
import { PlanQueries } from './plan.queries.js';
import { planAndDonePage } from './plan-and-done.page.js';
import { practicePaths } from './practice.paths.js';

/** The plan of the task sheet against the entries. */
@For('trainee')
@Controller(practicePaths.plan)
export class PlanController {
  constructor(
    private readonly enrolments: CurrentEnrolment,
    private readonly library: CurriculumLibrary,
    private readonly plan: PlanQueries,
    private readonly entries: EntriesQueries,
    private readonly fulfil: FulfilPlan,
  ) {}

  @Get()
  async show(@CurrentPerson() actor: Person): Promise<Page> {
    const enrolment = await this.enrolments.of(actor);
    const [curriculum, lines, entries] = await Promise.all([
      this.library.version(enrolment.curriculumVersionId),
      this.plan.linesOf(enrolment.id),
      this.entries.of(enrolment.id),
    ]);
    const open = enrolment.stage === 'practice' && enrolment.status === 'active';
    return page('practice/plan-done', planAndDonePage({ curriculum, lines, entries, open }));
  }

  @Post('entries/:id')
  async createFulfilment(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: Record<string, unknown>,
  ): Promise<Redirect> {
    const typed = String(body[`planned-${id}`] ?? '');
    if (typed !== '' && !/^[1-9]\d{0,8}$/.test(typed)) throw notFound();
    await this.fulfil.run(actor, id, typed === '' ? null : Number(typed));
    return seeOther(practicePaths.plan, 'practice.plan_fulfilled');
  }
}
