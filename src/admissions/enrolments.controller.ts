import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { admissionsPaths } from './admissions.paths.js';
import { enrolmentPage } from './enrolment.page.js';
import { EnrolmentsQueries } from './enrolments.queries.js';
import { LeaveCourse } from './leave-course.js';
import { FailureForm, WithdrawForm } from './leaving.form.js';

/** One trainee's course as the office and the agency see it. */
@Controller(admissionsPaths.enrolments)
export class EnrolmentsController {
  constructor(
    private readonly enrolments: EnrolmentsQueries,
    private readonly leave: LeaveCourse,
  ) {}

  @For('office', 'agency')
  @Get(':id')
  async show(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Page> {
    return this.one(actor, id);
  }

  @For('office', 'agency')
  @Post(':id/withdrawal')
  async createWithdrawal(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(WithdrawForm, body);
    if (!form.ok) return this.one(actor, id, form.errors);
    await this.leave.run(actor, id, 'withdraw', form.values.withdrawalReason);
    return seeOther(admissionsPaths.enrolment(id), 'admissions.enrolment_withdrawn');
  }

  @For('office', 'agency')
  @Post(':id/failure')
  async createFailure(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(FailureForm, body);
    if (!form.ok) return this.one(actor, id, form.errors);
    await this.leave.run(actor, id, 'fail', form.values.failureReason);
    return seeOther(admissionsPaths.enrolment(id), 'admissions.enrolment_failed');
  }

  private async one(actor: Person, id: number, errors: readonly FieldError[] = []): Promise<Page> {
    const enrolment = await this.enrolments.detail(id);
    if (!enrolment) throw notFound();
    return page('admissions/enrolment', enrolmentPage(actor, enrolment, errors), errors.length ? 422 : 200);
  }
}
