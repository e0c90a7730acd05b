import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { admissionsPaths } from './admissions.paths.js';
import { EnrolmentDesk } from './enrolment-desk.js';
import { LeaveCourse } from './leave-course.js';
import { FailureForm, WithdrawForm } from './leaving.form.js';

/** One trainee's course as the office and the agency see it. */
@Controller(admissionsPaths.enrolments)
export class EnrolmentsController {
  constructor(
    private readonly desk: EnrolmentDesk,
    private readonly leave: LeaveCourse,
  ) {}

  @For('office', 'agency')
  @Get(':id')
  async show(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Page> {
    return this.desk.page(actor, id);
  }

  @For('office', 'agency')
  @Post(':id/withdrawal')
  async createWithdrawal(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(WithdrawForm, body);
    if (!form.ok) return this.desk.page(actor, id, form);
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
    if (!form.ok) return this.desk.page(actor, id, form);
    await this.leave.run(actor, id, 'fail', form.values.failureReason);
    return seeOther(admissionsPaths.enrolment(id), 'admissions.enrolment_failed');
  }
}
