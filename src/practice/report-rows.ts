import { Injectable } from '@nestjs/common';
import type { EnrolmentContext } from '#admissions/enrolments.queries';
import { ForecastWorks } from '#allocation/forecast-works';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { AskedOfReport } from './asked-of-report.js';
import { AttachmentsQueries } from './attachments.queries.js';
import { PracticeQueries, type ReportText } from './practice.queries.js';
import { SheetAndPlan } from './sheet-and-plan.js';

/** The rows of a report and of what lies beside it. */
@Injectable()
export class ReportRows {
  constructor(
    private readonly practice: PracticeQueries,
    private readonly agreed: SheetAndPlan,
    private readonly attachments: AttachmentsQueries,
    private readonly asked: AskedOfReport,
    private readonly forecast: ForecastWorks,
  ) {}

  report(enrolmentId: number): Promise<ReportText | null> {
    return this.practice.report(enrolmentId);
  }

  /** By when the result is there with four chances in five, while it is waited for. */
  async expectedOn(enrolmentId: number): Promise<string | null> {
    return (await this.forecast.ofEnrolment(enrolmentId))?.expectedOn ?? null;
  }

  async beside(enrolment: EnrolmentContext, curriculum: PublishedCurriculum, report: ReportText) {
    const [agreed, attachments, points] = await Promise.all([
      this.agreed.of(enrolment.id),
      this.attachments.of(report.id),
      report.status === 'returned' ? this.asked.of(enrolment, curriculum, report) : [],
    ]);
    return { ...agreed, attachments, points };
  }
}
