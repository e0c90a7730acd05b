import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CohortsQueries } from '#admissions/cohorts.queries';
import type { Person } from '#platform/actor/actor';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { Download, type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { ApproveCases } from './approve-cases.js';
import { awardsPage, cohortsPage } from './awards.page.js';
import { CasesQueries } from './cases.queries.js';
import { ApprovalForm } from './certification.form.js';
import { certificationPaths } from './certification.paths.js';
import { PrintCertificate } from './print-certificate.js';
import { specimenOf } from './specimen.js';

/** The agency looks at what the panel recommends, and approves it. */
@Controller()
export class AwardsController {
  constructor(
    private readonly cohorts: CohortsQueries,
    private readonly cases: CasesQueries,
    private readonly approve: ApproveCases,
    private readonly print: PrintCertificate,
  ) {}

  @For('agency', 'office', 'auditor')
  @Get(certificationPaths.cohorts)
  async index(): Promise<Page> {
    return page('certification/cohorts', cohortsPage(await this.cases.cohorts()));
  }

  @For('agency', 'office', 'auditor')
  @Get(certificationPaths.cohort(':cohortId'))
  show(@CurrentPerson() actor: Person, @Param('cohortId', Id) cohortId: number): Promise<Page> {
    return this.sheet(actor, cohortId);
  }

  @For('agency')
  @Post(certificationPaths.approval(':cohortId'))
  async createApproval(
    @CurrentPerson() actor: Person,
    @Param('cohortId', Id) cohortId: number,
    @Body() body: Record<string, unknown>,
  ): Promise<Page | Redirect> {
    const form = readForm(ApprovalForm, body);
    const chosen = [body?.['cases'] ?? []].flat().map(Number);
    const count = String(body?.['count'] ?? '');
    if (!form.ok) return this.sheet(actor, cohortId, chosen, count, form.errors);
    if (new Set(form.values.cases).size !== form.values.count)
      return this.sheet(actor, cohortId, chosen, count, [{ field: 'count', code: 'mismatch' }]);
    await this.approve.run(actor, cohortId, form.values.cases);
    return seeOther(certificationPaths.cohort(cohortId), 'certification.cases_approved');
  }

  @For('agency')
  @Get(certificationPaths.specimen(':cohortId', ':caseId'))
  async showSpecimen(@Param('cohortId', Id) cohortId: number, @Param('caseId', Id) caseId: number): Promise<Download> {
    const found = await this.cases.detail(caseId);
    if (!found || found.cohortId !== cohortId) throw notFound();
    return new Download(await this.print.specimen(specimenOf(found)), 'application/pdf', 'specimen.pdf', true);
  }

  private async sheet(
    actor: Person,
    cohortId: number,
    chosen: readonly number[] = [],
    count = '',
    errors: readonly FieldError[] = [],
  ): Promise<Page> {
    const cohort = await this.cohorts.one(cohortId);
    if (!cohort) throw notFound();
    const cases = await this.cases.ofCohort(cohortId);
    return page(
      'certification/awards',
      awardsPage({ actor, cohort, cases, chosen, count, errors }),
      errors.length ? 422 : 200,
    );
  }
}
