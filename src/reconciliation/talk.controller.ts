import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { markingPaths } from '#marking/marking.paths';
import { MarkingDesk } from '#marking/marking-desk';
import type { Person } from '#platform/actor/actor';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson, type WebRequest } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { AcceptLevel } from './accept-level.js';
import { AskThirdMarker } from './ask-third-marker.js';
import { AcceptanceForm, ofPosition, ProposalForm } from './proposal.form.js';
import { ProposeLevel } from './propose-level.js';
import { ReconciliationsQueries } from './reconciliations.queries.js';
import { talkPage } from './talk.page.js';

/** Two who disagree come to one level, each from their own assignment. */
@For('trainer')
@Controller(markingPaths.reconciliation(':id'))
export class TalkController {
  constructor(
    private readonly desks: MarkingDesk,
    private readonly talks: ReconciliationsQueries,
    private readonly propose: ProposeLevel,
    private readonly accept: AcceptLevel,
    private readonly third: AskThirdMarker,
  ) {}

  @Get()
  show(@CurrentPerson() actor: Person, @Param('id', Id) id: number, @Req() request: WebRequest): Promise<Page> {
    return this.one(actor, id, request);
  }

  @Post('proposals')
  async createProposal(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Req() request: WebRequest,
  ): Promise<Page | Redirect> {
    const { position, ...typed } = ofPosition(request.body);
    const criterion = await this.criterion(actor, id, position);
    const form = readForm(ProposalForm, typed);
    if (!form.ok)
      return this.one(
        actor,
        id,
        request,
        form.errors.map((error) => at(position, error)),
      );
    await this.propose.run(actor, id, { criterion, ...form.values });
    return seeOther(markingPaths.reconciliation(id), 'reconciliation.proposed');
  }

  @Post('acceptances')
  async createAcceptance(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Redirect> {
    const form = readForm(AcceptanceForm, body);
    if (!form.ok) throw notFound();
    const criterion = await this.criterion(actor, id, form.values.position);
    const settled = await this.accept.run(actor, id, { criterion, level: form.values.level });
    return settled
      ? seeOther(markingPaths.assignment(id), 'reconciliation.settled')
      : seeOther(markingPaths.reconciliation(id), 'reconciliation.accepted');
  }

  @Post('third-marker')
  async createThirdMarker(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Redirect> {
    await this.third.run(actor, id);
    return seeOther(markingPaths.assignment(id), 'reconciliation.passed_on');
  }

  private async one(
    actor: Person,
    id: number,
    { language, body }: WebRequest,
    errors: readonly FieldError[] | null = null,
  ): Promise<Page> {
    const desk = await this.desks.seenBy(actor, id);
    const [talk, steps] = await Promise.all([
      this.talks.talk(desk.assignment.workId, actor.id),
      this.talks.steps(desk.assignment.workId),
    ]);
    if (!talk) throw notFound();
    const typed = errors && { body: (body ?? {}) as Record<string, unknown>, errors };
    return page('reconciliation/talk', talkPage({ desk, talk, steps, language }, typed), errors ? 422 : 200);
  }

  private async criterion(actor: Person, id: number, position: number): Promise<string> {
    const { curriculum } = await this.desks.of(actor, id);
    const criterion = curriculum.document.practice.rubric[position - 1];
    if (!criterion) throw notFound();
    return criterion.id;
  }
}

const at = (position: number, { field, code }: FieldError): FieldError => ({ field: `${field}-${position}`, code });
