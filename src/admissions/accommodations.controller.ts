import { Body, Controller, Param, Post } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { AccommodationForm } from './accommodation.form.js';
import { admissionsPaths } from './admissions.paths.js';
import { DecideAccommodation } from './decide-accommodation.js';
import { EndAccommodation } from './end-accommodation.js';
import { EnrolmentDesk } from './enrolment-desk.js';
import { ProposeAccommodation } from './propose-accommodation.js';

/** Extra time in tests: entered by one person, approved by another, ended when it is not needed any more. */
@Controller()
export class AccommodationsController {
  constructor(
    private readonly desk: EnrolmentDesk,
    private readonly propose: ProposeAccommodation,
    private readonly decide: DecideAccommodation,
    private readonly end: EndAccommodation,
  ) {}

  @For('office', 'agency')
  @Post(admissionsPaths.enrolmentAccommodations(':id'))
  async create(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(AccommodationForm, body);
    if (!form.ok) return this.desk.page(actor, id, form);
    const { extraPercent, accommodationReason: reason, validFrom } = form.values;
    await this.propose.run(actor, id, { extraPercent: Number(extraPercent), reason, validFrom });
    return seeOther(admissionsPaths.enrolment(id), 'admissions.accommodation_proposed');
  }

  @For('office', 'agency')
  @Post(admissionsPaths.accommodationApproval(':id'))
  async createApproval(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Redirect> {
    const enrolmentId = await this.decide.run(actor, id, 'approve');
    return seeOther(admissionsPaths.enrolment(enrolmentId), 'admissions.accommodation_approved');
  }

  @For('office', 'agency')
  @Post(admissionsPaths.accommodationRefusal(':id'))
  async createRefusal(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Redirect> {
    const enrolmentId = await this.decide.run(actor, id, 'decline');
    return seeOther(admissionsPaths.enrolment(enrolmentId), 'admissions.accommodation_declined');
  }

  @For('office', 'agency')
  @Post(admissionsPaths.accommodationEnding(':id'))
  async createEnding(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Redirect> {
    const enrolmentId = await this.end.run(actor, id);
    return seeOther(admissionsPaths.enrolment(enrolmentId), 'admissions.accommodation_ended');
  }
}
