import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { appealsPaths } from './appeals.paths.js';
import { NameFreshEyes } from './name-fresh-eyes.js';
import { reportAppealPage, reportAppealsPage } from './report-appeals.page.js';
import { ReportAppealsQueries } from './report-appeals.queries.js';
import { NamingForm } from './work-appeal.form.js';

/** Appeals against the marks of reports, for those who see that they are answered in time. */
@For('office', 'agency')
@Controller(appealsPaths.reports)
export class ReportAppealsController {
  constructor(
    private readonly appeals: ReportAppealsQueries,
    private readonly library: CurriculumLibrary,
    private readonly name: NameFreshEyes,
    private readonly clock: Clock,
  ) {}

  @Get()
  async index(
    @CurrentPerson() actor: Person,
    @Query('state') asked = 'open',
    @Query('from') typed = '',
  ): Promise<Page> {
    const from = /^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : 0;
    const open = asked !== 'decided';
    const rows = await this.appeals.page(actor, open, from);
    return page('appeals/reports', reportAppealsPage(rows, open, from, this.clock.today()));
  }

  @Get(':id')
  show(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Page> {
    return this.one(actor, id);
  }

  @Post(':id/marker')
  async createMarker(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(NamingForm, body);
    if (!form.ok) return this.one(actor, id, form.errors);
    await this.name.run(actor, id, form.values.markerId);
    return seeOther(appealsPaths.report(id), 'appeals.fresh_eyes_named');
  }

  private async one(actor: Person, id: number, errors: readonly FieldError[] = []): Promise<Page> {
    const row = await this.appeals.one(actor, id);
    if (!row) throw notFound();
    const today = this.clock.today();
    const [curriculum, markers] = await Promise.all([
      this.library.version(row.curriculumVersionId),
      row.status === 'waiting' ? this.appeals.freshMarkers(row.workId, today) : [],
    ]);
    const view = reportAppealPage({ row, curriculum, markers, today }, errors);
    return page('appeals/report', view, errors.length > 0 ? 422 : 200);
  }
}
