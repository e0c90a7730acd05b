import { Body, Controller, Get, Post } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { CurrentPerson } from '#platform/http/web-request';
import { conflict } from '#platform/problems';
import { allowed } from '#platform/transitions';
import { admissionsPaths } from './admissions.paths.js';
import { CurrentEnrolment } from './current-enrolment.js';
import { withdrawalPage } from './enrolment.page.js';
import { enrolmentLife } from './enrolment-status.js';
import type { EnrolmentContext } from './enrolments.queries.js';
import { LeaveCourse } from './leave-course.js';
import { WithdrawalForm } from './leaving.form.js';

/** A trainee leaves the course. */
@Controller(admissionsPaths.withdrawal)
export class WithdrawalController {
  constructor(
    private readonly enrolments: CurrentEnrolment,
    private readonly leave: LeaveCourse,
  ) {}

  @For('trainee')
  @Get('new')
  async new(@CurrentPerson() actor: Person): Promise<Page> {
    return page('admissions/withdrawal', withdrawalPage((await this.running(actor)).cohortCode));
  }

  @For('trainee')
  @Post()
  async create(@CurrentPerson() actor: Person, @Body() body: unknown): Promise<Page | Redirect> {
    const enrolment = await this.running(actor);
    const form = readForm(WithdrawalForm, body);
    if (!form.ok)
      return page('admissions/withdrawal', withdrawalPage(enrolment.cohortCode, form.typed, form.errors), 422);
    await this.leave.run(actor, enrolment.id, 'withdraw', form.values.reason);
    return seeOther('/home', 'admissions.course_left');
  }

  private async running(actor: Person): Promise<EnrolmentContext> {
    const enrolment = await this.enrolments.of(actor);
    if (!allowed(enrolmentLife, enrolment.status).includes('withdraw'))
      throw conflict('admissions.enrolment_not_active', '/home');
    return enrolment;
  }
}
