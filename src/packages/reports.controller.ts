import { Controller, Get, Param, Req } from '@nestjs/common';
import { cohortsKept } from '#admissions/cohorts-kept';
import type { Person } from '#platform/actor/actor';
import { For } from '#platform/http/access';
import { Download, type Page, page } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson, type WebRequest } from '#platform/http/web-request';
import { sayIn } from '#platform/locale/say';
import { Words } from '#platform/locale/words';
import { notFound } from '#platform/problems';
import { packagesPaths } from './packages.paths.js';
import { PackagesQueries } from './packages.queries.js';
import { reportPage } from './report.page.js';
import { reportsFile } from './reports-file.js';

/** What a package reported of the people of the cohorts that somebody keeps: as a file, and word for word. */
@Controller(`${packagesPaths.list}/:id`)
export class ReportsController {
  constructor(
    private readonly packages: PackagesQueries,
    private readonly words: Words,
  ) {}

  @For('office', 'agency')
  @Get('reports.csv')
  async file(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Req() { language }: WebRequest,
  ): Promise<Download> {
    const found = await this.packages.one(id);
    if (!found) throw notFound();
    const rows = await this.packages.allReports(id, cohortsKept(actor));
    return new Download(reportsFile(rows, sayIn(this.words, language)), 'text/csv; charset=utf-8', `package-${id}.csv`);
  }

  @For('office', 'agency')
  @Get('reports/:reportId')
  async show(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Param('reportId', Id) reportId: number,
  ): Promise<Page> {
    const [found, report] = await Promise.all([
      this.packages.one(id),
      this.packages.report(id, cohortsKept(actor), reportId),
    ]);
    if (!found || !report) throw notFound();
    return page('packages/report', reportPage(found, report));
  }
}
