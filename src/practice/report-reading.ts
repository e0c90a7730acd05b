import { Injectable } from '@nestjs/common';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import { settingOf } from '#admissions/setting-of';
import type { Person } from '#platform/actor/actor';
import { Clock, dayInJapan } from '#platform/clock/clock';
import { workingDaysAfter } from '#platform/clock/working-days';
import { conflict } from '#platform/problems';
import { EntriesQueries } from '#practice-log/entries.queries';
import { isPracticeOver } from '#practice-log/own-practice';
import { practicePaths } from './practice.paths.js';
import { inMarking } from './practice-report-status.js';
import type { ReportDesk } from './report.page.js';
import { ReportForms } from './report-forms.js';
import { hasDeadline } from './report-open.js';
import { ReportRows } from './report-rows.js';

/** What the page of the report reads: always the trainee's own. */
@Injectable()
export class ReportReading {
  constructor(
    private readonly enrolments: CurrentEnrolment,
    private readonly forms: ReportForms,
    private readonly rows: ReportRows,
    private readonly entries: EntriesQueries,
    private readonly clock: Clock,
  ) {}

  async desk(actor: Person): Promise<ReportDesk> {
    const enrolment = await this.enrolments.of(actor);
    const [report, entries] = await Promise.all([this.rows.report(enrolment.id), this.entries.of(enrolment.id)]);
    if (!report) throw conflict('practice.task_sheet_first', practicePaths.overview);
    const now = this.clock.now();
    const { curriculum, mended, dropped } = await this.forms.of(enrolment.curriculumVersionId, report, now);
    const [beside, chosen] = await Promise.all([
      this.rows.beside(enrolment, curriculum, report),
      this.entries.texts(enrolment.id, report.entryIds),
    ]);
    const isWaiting = inMarking.includes(report.status) && report.submittedAt;
    const days = settingOf(enrolment, curriculum, 'review_working_days');
    const resultBy = isWaiting ? workingDaysAfter(isWaiting, days) : null;
    const expectedOn = isWaiting ? await this.rows.expectedOn(enrolment.id) : null;
    const isOver = hasDeadline(report) && isPracticeOver(enrolment, now);
    const daysLeft = Math.max(0, daysUntil(enrolment.practiceEndsAt, enrolment.practiceStoppedAt ?? now));
    const form = { curriculum, mended, dropped };
    return { enrolment, ...form, report, entries, chosen, ...beside, isOver, daysLeft, resultBy, expectedOn };
  }
}

const daysUntil = (deadline: Date, now: Date): number =>
  Math.round((Date.parse(dayInJapan(deadline)) - Date.parse(dayInJapan(now))) / 86_400_000);
