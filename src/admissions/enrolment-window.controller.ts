import { Body, Controller, Param, Post } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { conflict, notFound } from '#platform/problems';
import { admissionsPaths } from './admissions.paths.js';
import { EnrolmentDesk } from './enrolment-desk.js';
import { EnrolmentsQueries } from './enrolments.queries.js';
import { ExtensionForm, wishOf } from './extension.form.js';
import { RequestExtension } from './request-extension.js';
import { ResumeEnrolment } from './resume-enrolment.js';
import { windowOf } from './stage-window.js';
import { SuspendEnrolment } from './suspend-enrolment.js';
import { SuspensionForm } from './suspension.form.js';

/** What the office and the agency do about one trainee's time: propose more of it, stop the clock, let it run on. */
@Controller(`${admissionsPaths.enrolments}/:id`)
export class EnrolmentWindowController {
  constructor(
    private readonly desk: EnrolmentDesk,
    private readonly enrolments: EnrolmentsQueries,
    private readonly request: RequestExtension,
    private readonly suspend: SuspendEnrolment,
    private readonly resume: ResumeEnrolment,
    private readonly clock: Clock,
  ) {}

  @For('office', 'agency')
  @Post('extensions')
  async createExtension(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(ExtensionForm, body);
    if (!form.ok) return this.desk.page(actor, id, form);
    const enrolment = await this.enrolments.context(id);
    if (!enrolment) throw notFound();
    const window = windowOf(enrolment);
    if (!window) throw conflict('admissions.not_in_a_window', admissionsPaths.enrolment(id));
    const wish = wishOf(form.values, window, this.clock.now());
    if (!wish.ok) return this.desk.page(actor, id, { typed: form.typed, errors: wish.errors });
    const extensionId = await this.request.run(actor, id, wish.values);
    return seeOther(admissionsPaths.extensionRequest(extensionId), 'admissions.extension_proposed');
  }

  @For('office', 'agency')
  @Post('suspension')
  async createSuspension(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(SuspensionForm, body);
    if (!form.ok) return this.desk.page(actor, id, form);
    await this.suspend.run(actor, id, form.values.suspensionReason);
    return seeOther(admissionsPaths.enrolment(id), 'admissions.enrolment_suspended');
  }

  @For('office', 'agency')
  @Post('resumption')
  async createResumption(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Redirect> {
    await this.resume.run(actor, id);
    return seeOther(admissionsPaths.enrolment(id), 'admissions.enrolment_resumed');
  }
}
