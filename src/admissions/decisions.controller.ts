import { Body, Controller, Param, Post } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { type FormResult, readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { AcceptApplication } from './accept-application.js';
import { admissionsPaths } from './admissions.paths.js';
import { IneligibleForm, RejectionForm, ReturnForm } from './application.form.js';
import { applicationPage } from './application.page.js';
import { ApplicationsQueries } from './applications.queries.js';
import { EndorseApplication } from './endorse-application.js';
import { EXPERIENCE_MONTHS_NEEDED } from './experience.js';
import { RejectApplication } from './reject-application.js';
import { ReturnApplication } from './return-application.js';
import { ScreenApplication } from './screen-application.js';

/** What others decide about an application: the organisation, the office, the agency. */
@Controller(`${admissionsPaths.applications}/:id`)
export class DecisionsController {
  constructor(
    private readonly applications: ApplicationsQueries,
    private readonly endorse: EndorseApplication,
    private readonly giveBack: ReturnApplication,
    private readonly screen: ScreenApplication,
    private readonly accept: AcceptApplication,
    private readonly reject: RejectApplication,
  ) {}

  @For('organisation_contact')
  @Post('endorsement')
  async createEndorsement(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Redirect> {
    await this.endorse.run(actor, id);
    return seeOther(admissionsPaths.application(id), 'admissions.application_endorsed');
  }

  @For('organisation_contact', 'office')
  @Post('return')
  createReturn(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    return this.withReason(actor, id, readForm(ReturnForm, body), 'admissions.application_returned', (reason) =>
      this.giveBack.run(actor, id, reason),
    );
  }

  @For('office')
  @Post('eligibility')
  async createEligibility(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Redirect> {
    await this.screen.run(actor, id, null);
    return seeOther(admissionsPaths.application(id), 'admissions.application_eligible');
  }

  @For('office')
  @Post('ineligibility')
  createIneligibility(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    return this.withReason(actor, id, readForm(IneligibleForm, body), 'admissions.application_ineligible', (reason) =>
      this.screen.run(actor, id, reason),
    );
  }

  @For('agency')
  @Post('acceptance')
  async createAcceptance(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Redirect> {
    await this.accept.run(actor, id);
    return seeOther(admissionsPaths.application(id), 'admissions.application_accepted');
  }

  @For('agency')
  @Post('rejection')
  createRejection(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    return this.withReason(actor, id, readForm(RejectionForm, body), 'admissions.application_rejected', (reason) =>
      this.reject.run(actor, id, reason),
    );
  }

  /** A decision that needs a reason: without one the same page again, with the error beside the field. */
  private async withReason<R>(
    actor: Person,
    id: number,
    form: FormResult<{ reason: R }>,
    done: string,
    decide: (reason: R) => Promise<void>,
  ): Promise<Page | Redirect> {
    if (form.ok) {
      await decide(form.values.reason);
      return seeOther(admissionsPaths.application(id), done);
    }
    const application = await this.applications.detail(actor, id);
    if (!application) throw notFound();
    return page(
      'admissions/application',
      applicationPage(actor, application, EXPERIENCE_MONTHS_NEEDED, form.errors),
      422,
    );
  }
}
