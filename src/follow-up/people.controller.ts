import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { sayingIn } from '#home/saying';
import { MailsQueries, PAGE_OF_MAILS } from '#notifications/mails.queries';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { For } from '#platform/http/access';
import { type Page, page } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson, type WebRequest } from '#platform/http/web-request';
import { Words } from '#platform/locale/words';
import { notFound } from '#platform/problems';
import { followUpPaths } from './follow-up.paths.js';
import { FollowUpQueries } from './follow-up.queries.js';
import { peoplePage, readFilter } from './people.page.js';
import { personPage } from './person.page.js';

/** Who is behind in stage 1, why, and what we sent them. */
@Controller(followUpPaths.people)
export class PeopleController {
  constructor(
    private readonly people: FollowUpQueries,
    private readonly mails: MailsQueries,
    private readonly library: CurriculumLibrary,
    private readonly clock: Clock,
    private readonly words: Words,
  ) {}

  @For('office', 'agency')
  @Get()
  async index(
    @CurrentPerson() actor: Person,
    @Req() { language }: WebRequest,
    @Query() query: Record<string, unknown>,
  ): Promise<Page> {
    const filter = readFilter(query);
    const [rows, cohorts] = await Promise.all([this.people.behind(actor, filter), this.people.cohorts(actor)]);
    const mails = rows.length > 0 ? await this.mails.lastToEnrolments(rows.map(({ id }) => id)) : [];
    const saying = sayingIn(this.words, language, this.clock.now());
    return page('follow-up/people', peoplePage({ actor, rows, mails, cohorts }, filter, saying));
  }

  @For('office', 'agency')
  @Get(':enrolmentId')
  async show(
    @CurrentPerson() actor: Person,
    @Req() { language }: WebRequest,
    @Param('enrolmentId', Id) enrolmentId: number,
  ): Promise<Page> {
    const row = await this.people.person(actor, enrolmentId);
    if (!row) throw notFound();
    const mails = (await this.mails.toEnrolment(enrolmentId)).slice(0, PAGE_OF_MAILS);
    const curriculum = await this.library.version(row.curriculumVersionId);
    const saying = sayingIn(this.words, language, this.clock.now());
    return page('follow-up/person', personPage(row, mails, curriculum, saying));
  }
}
