import { Controller, Get, Param } from '@nestjs/common';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { For } from '#platform/http/access';
import { type Page, page } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { findCasePack } from './case-packs.js';
import { caseReviewPaths } from './case-review.paths.js';
import { CaseReviewStandings } from './case-review-standing.js';
import { ReviewDaysQueries } from './review-days.queries.js';
import { sessionPage, sessionsPage } from './sessions.page.js';

/** The days of stage 3 as a trainee sees them. */
@Controller(caseReviewPaths.sessions)
export class SessionsController {
  constructor(
    private readonly enrolments: CurrentEnrolment,
    private readonly days: ReviewDaysQueries,
    private readonly standings: CaseReviewStandings,
    private readonly library: CurriculumLibrary,
    private readonly clock: Clock,
  ) {}

  @For('trainee')
  @Get()
  async index(@CurrentPerson() actor: Person): Promise<Page> {
    const enrolment = await this.enrolments.of(actor);
    const [days, standing] = await Promise.all([this.days.ofEnrolment(enrolment.id), this.standings.of(enrolment)]);
    return page('case-review/sessions', sessionsPage(enrolment, days, standing, this.clock.today()));
  }

  @For('trainee')
  @Get(':id')
  async show(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Page> {
    const enrolment = await this.enrolments.of(actor);
    const day = (await this.days.ofEnrolment(enrolment.id)).find((one) => one.id === id);
    if (!day) throw notFound();
    const curriculum = await this.library.version(enrolment.curriculumVersionId);
    const pack = day.casePack === null ? null : findCasePack(curriculum, day.casePack);
    return page('case-review/session', sessionPage(day, pack, this.clock.today()));
  }
}
