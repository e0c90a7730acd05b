import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { OrganisationsQueries } from '#organisations/organisations.queries';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { allocationPaths } from './allocation.paths.js';
import { MarkersQueries } from './markers.queries.js';
import { AbsenceForm, CapacityForm, impossibleAbsence, OwnConflictForm, weeksOf } from './workload.form.js';
import { mondaysAhead, workloadPage } from './workload.page.js';
import { WorkloadQueries } from './workload.queries.js';
import { WorkloadActs } from './workload-acts.js';

/** How much a trainer can take, when they are away, and whose works they must not mark. */
@For('trainer')
@Controller(allocationPaths.workload)
export class WorkloadController {
  constructor(
    private readonly markers: MarkersQueries,
    private readonly workload: WorkloadQueries,
    private readonly organisations: OrganisationsQueries,
    private readonly acts: WorkloadActs,
    private readonly clock: Clock,
  ) {}

  @Get()
  show(@CurrentPerson() actor: Person): Promise<Page> {
    return this.one(actor);
  }

  @Post('capacity')
  async createCapacity(@CurrentPerson() actor: Person, @Body() body: unknown): Promise<Page | Redirect> {
    const form = readForm(CapacityForm, body);
    const { weeks, errors } = weeksOf(body, mondaysAhead(this.clock.today()));
    if (!form.ok) return this.one(actor, form.typed, [...form.errors, ...errors]);
    if (errors.length > 0) return this.one(actor, form.typed, errors);
    await this.acts.capacity.run(actor, actor.id, { usual: form.values.usual, weeks });
    return seeOther(allocationPaths.workload, 'allocation.capacity_said');
  }

  @Post('absences')
  async createAbsence(@CurrentPerson() actor: Person, @Body() body: unknown): Promise<Page | Redirect> {
    const form = readForm(AbsenceForm, body);
    if (!form.ok) return this.one(actor, form.typed, form.errors);
    const today = this.clock.today();
    const { away } = await this.markers.one(actor.id, today);
    const errors = impossibleAbsence(form.values, today, away);
    if (errors.length > 0) return this.one(actor, form.typed, errors);
    await this.acts.absence.run(actor, { ...form.values, markerId: actor.id });
    return seeOther(allocationPaths.workload, 'allocation.absence_recorded');
  }

  @Post('absences/:id/cancellation')
  async createCancellation(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Redirect> {
    await this.acts.cancel.run(actor, id);
    return seeOther(allocationPaths.workload, 'allocation.absence_cancelled');
  }

  @Post('conflicts')
  async createConflict(@CurrentPerson() actor: Person, @Body() body: unknown): Promise<Page | Redirect> {
    const form = readForm(OwnConflictForm, body);
    if (!form.ok) return this.one(actor, form.typed, form.errors);
    const { organisationId, conflictReason: reason } = form.values;
    const known = (await this.organisations.all()).some(({ id }) => id === organisationId);
    if (!known) return this.one(actor, form.typed, [{ field: 'organisationId', code: 'not_one_of' }]);
    await this.acts.declare.run(actor, { markerId: actor.id, about: { organisationId }, reason });
    return seeOther(allocationPaths.workload, 'allocation.conflict_declared');
  }

  private async one(
    actor: Person,
    typed: Record<string, unknown> = {},
    errors: readonly FieldError[] = [],
  ): Promise<Page> {
    const today = this.clock.today();
    const [marker, absences, conflicts, organisations] = await Promise.all([
      this.markers.one(actor.id, today),
      this.workload.absencesOf(actor.id, today),
      this.workload.conflicts(actor.id),
      this.organisations.all(),
    ]);
    const view = workloadPage({ marker, today, absences, conflicts, organisations }, typed, errors);
    return page('allocation/workload', view, errors.length > 0 ? 422 : 200);
  }
}
