import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { rowId } from '#platform/http/row-id';
import { CurrentPerson } from '#platform/http/web-request';
import { admissionsPaths } from './admissions.paths.js';
import { endedWindowsPage } from './ended-windows.page.js';
import { EnrolmentDesk } from './enrolment-desk.js';
import { EnrolmentsQueries } from './enrolments.queries.js';
import { LeaveCourse } from './leave-course.js';
import { DeferralForm, FailureForm, WithdrawForm } from './leaving.form.js';

/** One trainee's course as the office and the agency see it. */
@Controller(admissionsPaths.enrolments)
export class EnrolmentsController {
  constructor(
    private readonly enrolments: EnrolmentsQueries,
    private readonly clock: Clock,
    private readonly desk: EnrolmentDesk,
    private readonly leave: LeaveCourse,
  ) {}

  @For('office', 'agency')
  @Get()
  async index(@CurrentPerson() actor: Person, @Query('after') query: unknown): Promise<Page> {
    const after = rowId(query) ?? 0;
    const rows = await this.enrolments.endedWindows(actor, after);
    return page('admissions/ended-windows', endedWindowsPage(rows, after, this.clock.now()));
  }

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
  @Post(':id/deferral')
  async createDeferral(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(DeferralForm, body);
    if (!form.ok) return this.desk.page(actor, id, form);
    await this.leave.run(actor, id, 'defer', form.values.deferralReason);
    return seeOther(admissionsPaths.enrolment(id), 'admissions.enrolment_deferred');
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
