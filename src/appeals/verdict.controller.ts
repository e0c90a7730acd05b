import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { markingPaths } from '#marking/marking.paths';
import { MarkingDesk } from '#marking/marking-desk';
import { WorksQueries } from '#marking/works.queries';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import type { FieldError } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson, type WebRequest } from '#platform/http/web-request';
import { conflict, notFound } from '#platform/problems';
import { DecideWorkAppeal } from './decide-work-appeal.js';
import { askedIn, verdictPage } from './verdict.page.js';
import { readVerdict } from './work-appeal.form.js';
import { WorkAppealsQueries } from './work-appeals.queries.js';

/** Whoever marked a work anew decides about the appeal. */
@For('trainer')
@Controller(markingPaths.verdict(':id'))
export class VerdictController {
  constructor(
    private readonly desks: MarkingDesk,
    private readonly appeals: WorkAppealsQueries,
    private readonly works: WorksQueries,
    private readonly decide: DecideWorkAppeal,
    private readonly clock: Clock,
  ) {}

  @Get()
  show(@Req() request: WebRequest, @CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Page> {
    return this.one(actor, id, request);
  }

  @Post()
  async create(
    @Req() request: WebRequest,
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: Record<string, unknown>,
  ): Promise<Page | Redirect> {
    const found = await this.found(actor, id);
    const { values, errors } = readVerdict(body, askedIn(found));
    if (errors.length > 0 && found.appeal.status === 'waiting') return this.one(actor, id, request, { body, errors });
    await this.decide.run(actor, id, values);
    return seeOther(markingPaths.verdict(id), 'appeals.appeal_decided');
  }

  private async one(
    actor: Person,
    id: number,
    { language }: WebRequest,
    typed: { body: Record<string, unknown>; errors: readonly FieldError[] } | null = null,
  ): Promise<Page> {
    const { desk, appeal } = await this.found(actor, id);
    const names = await this.works.tellingNames(appeal.enrolmentId);
    const reading = { desk, appeal, names, language, today: this.clock.today() };
    return page('appeals/verdict', verdictPage(reading, typed), typed ? 422 : 200);
  }

  /** The own appeal to decide: a 404 for everybody else, a 409 before the own marks are in, because until then nothing of it is seen. */
  private async found(actor: Person, id: number) {
    const [desk, appeal] = await Promise.all([this.desks.of(actor, id), this.appeals.ofAssignment(id)]);
    if (!appeal) throw notFound();
    if (desk.assignment.status !== 'handed_in') throw conflict('appeals.own_marks_first', markingPaths.assignment(id));
    return { desk, appeal };
  }
}
