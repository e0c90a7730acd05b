import { Controller, Get, Param } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { For } from '#platform/http/access';
import { type Page, page } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { CriterionMarksQueries } from './criterion-marks.queries.js';
import { historyPage } from './history.page.js';
import { markedWorkPage } from './marked-work.page.js';
import { MarkedWorksQueries } from './marked-works.queries.js';
import { markingPaths } from './marking.paths.js';
import { MarkingDesk } from './marking-desk.js';

/** What was marked, for those whose it is: a marker's own changes, and a trainee's own text with what was written on it. */
@Controller()
export class HistoryController {
  constructor(
    private readonly desks: MarkingDesk,
    private readonly marks: CriterionMarksQueries,
    private readonly works: MarkedWorksQueries,
  ) {}

  @For('trainer')
  @Get(`${markingPaths.queue}/:id/history`)
  async index(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Page> {
    const desk = await this.desks.of(actor, id);
    return page('marking/history', historyPage(desk, await this.marks.historyOf(id)));
  }

  @For('trainee')
  @Get('marked-works/:id')
  async show(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Page> {
    return page('marking/marked-work', markedWorkPage(await this.works.ofTrainee(actor.id, id)));
  }
}
