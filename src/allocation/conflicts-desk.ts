import { Injectable } from '@nestjs/common';
import { EnrolmentsQueries } from '#admissions/enrolments.queries';
import { OrganisationsQueries } from '#organisations/organisations.queries';
import { Clock } from '#platform/clock/clock';
import type { FieldError } from '#platform/forms/read-form';
import { type Page, page } from '#platform/http/answers';
import { conflictsPage } from './conflicts.page.js';
import type { NewConflict } from './declare-conflict.js';
import { MarkersQueries } from './markers.queries.js';
import type { ConflictOfMarkerForm } from './workload.form.js';
import { WorkloadQueries } from './workload.queries.js';

/** What the office's page of conflicts reads, and whom a declaration there is about. */
@Injectable()
export class ConflictsDesk {
  constructor(
    private readonly workload: WorkloadQueries,
    private readonly markers: MarkersQueries,
    private readonly organisations: OrganisationsQueries,
    private readonly enrolments: EnrolmentsQueries,
    private readonly clock: Clock,
  ) {}

  async page(
    before: number | undefined,
    typed: Readonly<Record<string, unknown>> = {},
    errors: readonly FieldError[] = [],
  ): Promise<Page> {
    const [rows, markers, organisations] = await Promise.all([
      this.workload.conflicts(null, before),
      this.markers.all(this.clock.today()),
      this.organisations.all(),
    ]);
    const view = conflictsPage({ rows, markers, organisations, before }, typed, errors);
    return page('allocation/conflicts', view, errors.length > 0 ? 422 : 200);
  }

  /** Exactly one of the two, and both sides known. */
  async read({
    markerId,
    organisationId,
    enrolmentNumber,
    conflictReason: reason,
  }: ConflictOfMarkerForm): Promise<NewConflict | FieldError> {
    if (!(await this.markers.all(this.clock.today())).some(({ id }) => id === markerId))
      return { field: 'markerId', code: 'not_one_of' };
    if ((organisationId === 0) === (enrolmentNumber === 0)) return { field: 'enrolmentNumber', code: 'one_of_two' };
    if (enrolmentNumber !== 0) {
      const enrolment = await this.enrolments.context(enrolmentNumber);
      if (!enrolment || enrolment.personId === markerId) return { field: 'enrolmentNumber', code: 'not_one_of' };
      return { markerId, about: { personId: enrolment.personId }, reason };
    }
    const known = (await this.organisations.all()).find(({ id }) => id === organisationId);
    return known
      ? { markerId, about: { organisationId: known.id }, reason }
      : { field: 'organisationId', code: 'not_one_of' };
  }
}
