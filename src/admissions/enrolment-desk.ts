import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { type Page, page } from '#platform/http/answers';
import { notFound } from '#platform/problems';
import { enrolmentPage, type Sent } from './enrolment.page.js';
import { EnrolmentsQueries } from './enrolments.queries.js';
import { WindowsQueries } from './windows.queries.js';

/** Lays out the page of one enrolment for whichever of its forms was sent: two statements. */
@Injectable()
export class EnrolmentDesk {
  constructor(
    private readonly enrolments: EnrolmentsQueries,
    private readonly windows: WindowsQueries,
    private readonly clock: Clock,
  ) {}

  async page(actor: Person, id: number, sent: Sent = { typed: {}, errors: [] }): Promise<Page> {
    const [enrolment, arrangements] = await Promise.all([this.enrolments.detail(id), this.windows.of(id)]);
    if (!enrolment) throw notFound();
    const view = enrolmentPage({ actor, enrolment, arrangements, sent, now: this.clock.now() });
    return page('admissions/enrolment', view, sent.errors.length > 0 ? 422 : 200);
  }
}
