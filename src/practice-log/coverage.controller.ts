import { Controller, Get, Req } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { For } from '#platform/http/access';
import { type Page, page } from '#platform/http/answers';
import { CurrentPerson, type WebRequest } from '#platform/http/web-request';
import { Words } from '#platform/locale/words';
import { coveragePage } from './coverage.page.js';
import { EntryDesk } from './entry-desk.js';
import { practiceLogPaths } from './practice-log.paths.js';
import { QuotesQueries } from './quotes.queries.js';

/** What the quoted sentences cover of the competency framework. */
@Controller(practiceLogPaths.coverage)
export class CoverageController {
  constructor(
    private readonly desk: EntryDesk,
    private readonly quotes: QuotesQueries,
    private readonly words: Words,
  ) {}

  @For('trainee')
  @Get()
  async show(@CurrentPerson() actor: Person, @Req() { language }: WebRequest): Promise<Page> {
    const { enrolment, curriculum } = await this.desk.own(actor);
    const quotes = await this.quotes.ofEnrolment(enrolment.id);
    return page('practice-log/coverage', coveragePage({ curriculum, quotes, words: this.words, language }));
  }
}
