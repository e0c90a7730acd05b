import { Controller, Get, Query } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { For } from '#platform/http/access';
import { type Page, page } from '#platform/http/answers';
import { OptionalId } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { followUpPaths } from './follow-up.paths.js';
import { latePracticePage } from './late-practice.page.js';
import { LatePracticeQueries } from './late-practice.queries.js';

/** Whose practice has ended without a report handed in. */
@Controller(followUpPaths.latePractice)
export class LatePracticeController {
  constructor(private readonly late: LatePracticeQueries) {}

  @For('office', 'agency')
  @Get()
  async index(@CurrentPerson() actor: Person, @Query('after', OptionalId) after: number | null): Promise<Page> {
    const afterId = after ?? 0;
    return page('follow-up/late-practice', latePracticePage(await this.late.list(actor, afterId), afterId));
  }
}
