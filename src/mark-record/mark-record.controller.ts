import { Controller, Get } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { markingPaths } from '#marking/marking.paths';
import type { Person } from '#platform/actor/actor';
import { For } from '#platform/http/access';
import { type Page, page } from '#platform/http/answers';
import { CurrentPerson } from '#platform/http/web-request';
import { markRecordPage } from './mark-record.page.js';
import { MarkRecordQueries } from './mark-record.queries.js';

/** Everybody reads how their own marks came to be. */
@For('trainee')
@Controller(markingPaths.record)
export class MarkRecordController {
  constructor(
    private readonly record: MarkRecordQueries,
    private readonly library: CurriculumLibrary,
  ) {}

  @Get()
  async index(@CurrentPerson() actor: Person): Promise<Page> {
    const works = await this.record.worksOf(actor.id);
    const events = works.length === 0 ? [] : await this.record.eventsOf(works.map(({ workId }) => workId));
    const versions = [...new Set(works.map((work) => work.curriculumVersionId))];
    const curricula = new Map(
      await Promise.all(versions.map(async (id) => [id, await this.library.version(id)] as const)),
    );
    return page('mark-record/record', markRecordPage({ works, events, curricula }));
  }
}
