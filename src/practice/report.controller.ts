import { Body, Controller, Get, Headers, Post } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { CurrentPerson } from '#platform/http/web-request';
import { machineTime } from '#platform/locale/dates';
import { notLookedThrough } from '#practice-log/looked-through';
import { choosableEntries } from '#practice-log/practice-entry-status';
import { SignalsQueries } from '#practice-log/signals.queries';
import { OwnRecordQueries } from '#quarantine/own-record.queries';
import { unanswered } from './points-to-answer.js';
import { practicePaths } from './practice.paths.js';
import {
  askedTexts,
  readReport,
  requiredTexts,
  unfinishedReport,
  withTextsNotAsked,
  writtenTexts,
} from './report.form.js';
import { type ReportDesk, reportPage } from './report.page.js';
import { chosenOf, reportMergePage } from './report-merge.page.js';
import { isReportOpen } from './report-open.js';
import { ReportReading } from './report-reading.js';
import { untold } from './report-signals.js';
import { isCovered, requirementsOf } from './requirements.js';
import { SaveReport } from './save-report.js';
import { SubmitReport } from './submit-report.js';

/** The trainee's own report. */
@Controller(practicePaths.report)
export class ReportController {
  constructor(
    private readonly reading: ReportReading,
    private readonly save: SaveReport,
    private readonly submit: SubmitReport,
    private readonly signals: SignalsQueries,
    private readonly clock: Clock,
    private readonly records: OwnRecordQueries,
  ) {}

  @For('trainee')
  @Get()
  async show(@CurrentPerson() actor: Person): Promise<Page> {
    const desk = await this.withSignals(await this.reading.desk(actor));
    return page('practice/report', reportPage(desk, null, [], await this.records.of('report', desk.enrolment.id)));
  }

  @For('trainee')
  @Post()
  async update(
    @CurrentPerson() actor: Person,
    @Body() body: Record<string, unknown>,
    @Headers('x-autosave') auto?: string,
  ): Promise<Page | Redirect | object> {
    const desk = await this.reading.desk(actor);
    const asked = desk.curriculum.document.practice.report;
    const form = readReport(withTextsNotAsked(chosenOf(body, desk.report, asked), asked, desk.report), asked);
    if (!form.ok)
      return page('practice/report', reportPage(await this.withSignals(desk), form.typed, form.errors), 422);
    if (!auto && isOld(desk, form.values)) return page('practice/report-merge', reportMergePage(desk, form.typed), 409);
    const { rowVersion } = await this.save.run(actor, form.values);
    if (auto) return { savedAt: machineTime(this.clock.now()).slice(11), version: rowVersion };
    return seeOther(AFTERWARDS[String(body['next'])] ?? practicePaths.report, 'practice.saved');
  }

  @For('trainee')
  @Post('submission')
  async createSubmission(
    @CurrentPerson() actor: Person,
    @Body() body: Record<string, unknown>,
  ): Promise<Page | Redirect> {
    const desk = await this.withSignals(await this.reading.desk(actor));
    const reportForm = desk.curriculum.document.practice.report;
    const form = readReport(withTextsNotAsked(body, reportForm, desk.report), reportForm);
    const asked = askedTexts(reportForm);
    if (form.ok && isOld(desk, form.values))
      return page('practice/report-merge', reportMergePage(desk, form.typed), 409);
    const [lookedThrough, told] = [body['lookedThrough'], body['told']].map((one) => String(one ?? ''));
    const errors = form.ok
      ? [
          ...unfinishedReport(
            form.values,
            covers(desk, form.values.entryIds),
            unanswered(desk.points, form.values.answers),
            requiredTexts(reportForm),
          ),
          ...notLookedThrough(writtenTexts(form.values, form.values.answers, asked), lookedThrough),
          ...(untold(desk.signals, told).length > 0 ? [{ field: 'signals', code: 'signals_untold' }] : []),
        ]
      : form.errors;
    if (!form.ok || errors.length > 0) return page('practice/report', reportPage(desk, form.typed, errors), 422);
    await this.submit.run(actor, form.values, { lookedThrough, told });
    return seeOther(practicePaths.report, 'practice.report_submitted');
  }

  /** What markers will be told about the log is told to its writer first. */
  private async withSignals(desk: ReportDesk) {
    const isOpen = isReportOpen(desk.enrolment, desk.report);
    return { ...desk, signals: isOpen ? await this.signals.ofShared(desk.enrolment.id) : [] };
  }
}

/** Where a button that saves may lead. */
const AFTERWARDS: Readonly<Record<string, string>> = {
  attachments: practicePaths.attachments,
  difference: practicePaths.reportDifference,
};

/** Another window saved meanwhile, and the report is still one that can be merged. */
const isOld = ({ enrolment, report }: ReportDesk, { version }: { readonly version: number }): boolean =>
  version !== report.rowVersion && isReportOpen(enrolment, report);

const covers = ({ enrolment, curriculum, entries }: ReportDesk, ids: readonly number[]): boolean => {
  const chosen = entries.filter(({ id, status }) => ids.includes(id) && choosableEntries.includes(status));
  return isCovered(
    requirementsOf(enrolment, curriculum),
    chosen.map(({ kind }) => kind),
  );
};
