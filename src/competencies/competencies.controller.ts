import { Controller, Get, Param, Req } from '@nestjs/common';
import { admissionsPaths } from '#admissions/admissions.paths';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import { EnrolmentsQueries } from '#admissions/enrolments.queries';
import { hasRoleFor, type Person } from '#platform/actor/actor';
import { For } from '#platform/http/access';
import type { Page } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson, type WebRequest } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { competenciesPaths } from './competencies.paths.js';
import { ledgerPolicy } from './ledger.policy.js';
import { LedgerDesk } from './ledger-desk.js';

/** The ledger of competencies: the trainee's own, and for trainers, office and agency that of each trainee of their cohorts. */
@Controller(competenciesPaths.own)
export class CompetenciesController {
  constructor(
    private readonly current: CurrentEnrolment,
    private readonly enrolments: EnrolmentsQueries,
    private readonly desk: LedgerDesk,
  ) {}

  @For('trainee')
  @Get()
  async show(@Req() request: WebRequest): Promise<Page> {
    return this.desk.page(request, await this.current.of(request.actor));
  }

  @For('trainer', 'office', 'agency')
  @Get(':id')
  async showOf(@Req() request: WebRequest, @CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Page> {
    const [enrolment, detail] = await Promise.all([this.enrolments.context(id), this.enrolments.detail(id)]);
    if (!enrolment || !detail || !ledgerPolicy.see(actor, enrolment)) throw notFound();
    const keeps = hasRoleFor(actor, enrolment.cohortId, 'office', 'agency');
    const backHref = keeps ? admissionsPaths.enrolment(id) : null;
    return this.desk.page(request, enrolment, { name: detail.name, backHref });
  }
}
