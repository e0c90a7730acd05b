import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Person } from '#platform/actor/actor';
import { For } from '#platform/http/access';
import { Download, type Page, page } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson, type WebRequest } from '#platform/http/web-request';
import { sayIn } from '#platform/locale/say';
import { Words } from '#platform/locale/words';
import { notFound } from '#platform/problems';
import { viewingsPage } from './viewings.page.js';
import { cohortsInSight } from './viewings.policy.js';
import { ViewingsQueries } from './viewings.queries.js';
import { studiedFile, viewingsFile } from './viewings-file.js';

const CSV = 'text/csv; charset=utf-8';

/** What trainees watched and read when, for those who run the course and those who check it. Reading it writes nothing. */
@Controller()
export class ViewingsController {
  constructor(
    private readonly viewings: ViewingsQueries,
    private readonly library: CurriculumLibrary,
    private readonly words: Words,
  ) {}

  @For('office', 'agency', 'auditor')
  @Get('enrolments/:id/learning')
  async show(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Query() query: Record<string, string>,
    @Req() { language }: WebRequest,
  ): Promise<Page> {
    const beforeId = /^[1-9]\d{0,15}$/.test(query['before'] ?? '') ? Number(query['before']) : null;
    const { studied, curriculum } = await this.one(actor, id);
    const reports = await this.viewings.reports(id, beforeId);
    const say = sayIn(this.words, language);
    return page('learning/viewings', viewingsPage({ studied, curriculum, reports, beforeId, language, say }));
  }

  @For('office', 'agency', 'auditor')
  @Get('enrolments/:id/learning.csv')
  async file(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Req() { language }: WebRequest,
  ): Promise<Download> {
    const { curriculum } = await this.one(actor, id);
    const reports = await this.viewings.allReports(id);
    return new Download(viewingsFile(curriculum, reports, sayIn(this.words, language)), CSV, `learning-${id}.csv`);
  }

  @For('office', 'agency', 'auditor')
  @Get('cohorts/:id/learning.csv')
  async fileOfCohort(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Req() { language }: WebRequest,
  ): Promise<Download> {
    const all = await this.viewings.studiedByCohort(id, cohortsInSight(actor));
    const [first] = all;
    if (!first) throw notFound();
    const curriculum = await this.library.version(first.curriculumVersionId);
    const file = studiedFile(curriculum, all, sayIn(this.words, language));
    return new Download(file, CSV, `learning-${first.cohortCode}.csv`);
  }

  private async one(actor: Person, id: number) {
    const studied = await this.viewings.studied(id, cohortsInSight(actor));
    if (!studied) throw notFound();
    return { studied, curriculum: await this.library.version(studied.curriculumVersionId) };
  }
}
