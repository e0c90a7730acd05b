import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id, OptionalId } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { SupervisorForm } from './ask.form.js';
import { confirmationPaths } from './confirmation.paths.js';
import { domainOf } from './name-substitute.js';
import { NameSubstituteFor } from './name-substitute-for.js';
import { substitutePage, unansweredPage } from './unanswered.page.js';
import { UnansweredQueries } from './unanswered.queries.js';

/** Supervisors who do not answer, and somebody else in their place. */
@For('office', 'trainer')
@Controller(confirmationPaths.unanswered)
export class UnansweredController {
  constructor(
    private readonly unanswered: UnansweredQueries,
    private readonly substitute: NameSubstituteFor,
    private readonly clock: Clock,
  ) {}

  @Get()
  async index(@CurrentPerson() actor: Person, @Query('from', OptionalId) asked: number | null): Promise<Page> {
    const from = asked ?? 0;
    const now = this.clock.now();
    return page(
      'confirmation/unanswered',
      unansweredPage(await this.unanswered.visibleTo(actor, now, from), from, now),
    );
  }

  @Get(':id/substitute')
  newSubstitute(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Page> {
    return this.form(actor, id);
  }

  @Post(':id/substitute')
  async createSubstitute(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: Record<string, unknown>,
  ): Promise<Page | Redirect> {
    const row = await this.unanswered.one(actor, this.clock.now(), id);
    if (!row) throw notFound();
    const form = readForm(SupervisorForm, body);
    if (!form.ok) return this.form(actor, id, body, form.errors);
    if (domainOf(form.values.supervisorEmail) !== row.domain)
      return this.form(actor, id, body, [{ field: 'supervisorEmail', code: 'other_organisation' }]);
    await this.substitute.run(actor, id, form.values);
    return seeOther(confirmationPaths.unanswered, 'confirmation.substituted');
  }

  private async form(
    actor: Person,
    id: number,
    typed: Readonly<Record<string, unknown>> = {},
    errors: readonly FieldError[] = [],
  ): Promise<Page> {
    const row = await this.unanswered.one(actor, this.clock.now(), id);
    if (!row) throw notFound();
    return page('confirmation/substitute', substitutePage(row, typed, errors), errors.length > 0 ? 422 : 200);
  }
}
