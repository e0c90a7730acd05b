import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { markingPaths } from '#marking/marking.paths';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import type { FieldError } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { LodgeWorkAppeal } from './lodge-work-appeal.js';
import { askedOf, ownWorkAppealPage } from './own-work-appeal.page.js';
import { readPoints } from './work-appeal.form.js';
import { WorkAppealsQueries } from './work-appeals.queries.js';

/** A trainee's appeal against the marks of a work. */
@For('trainee')
@Controller(markingPaths.appeal(':id'))
export class OwnWorkAppealController {
  constructor(
    private readonly appeals: WorkAppealsQueries,
    private readonly library: CurriculumLibrary,
    private readonly lodge: LodgeWorkAppeal,
    private readonly clock: Clock,
  ) {}

  @Get()
  show(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Page> {
    return this.one(actor, id);
  }

  @Post()
  async create(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: Record<string, unknown>,
  ): Promise<Page | Redirect> {
    const { work, curriculum } = await this.found(actor, id);
    const { values, errors } = readPoints(body, askedOf(work, curriculum));
    if (errors.length > 0 && !work.appeal) return this.one(actor, id, { body, errors });
    await this.lodge.run(actor, id, values);
    return seeOther(markingPaths.appeal(id), 'appeals.appeal_lodged');
  }

  private async one(
    actor: Person,
    id: number,
    typed: { body: Record<string, unknown>; errors: readonly FieldError[] } | null = null,
  ): Promise<Page> {
    const reading = { ...(await this.found(actor, id)), now: this.clock.now(), today: this.clock.today() };
    return page('appeals/own-work', ownWorkAppealPage(reading, typed), typed ? 422 : 200);
  }

  private async found(actor: Person, id: number) {
    const work = await this.appeals.ofTrainee(actor.id, id);
    if (!work) throw notFound();
    return { work, curriculum: await this.library.version(work.curriculumVersionId) };
  }
}
