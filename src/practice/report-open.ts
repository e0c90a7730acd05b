import type { EnrolmentContext } from '#admissions/enrolments.queries';
import { editableReports, type PracticeReportStatus } from './practice-report-status.js';

/** Whether the trainee may still change the report. */
export const isReportOpen = (
  enrolment: Pick<EnrolmentContext, 'stage' | 'status'>,
  report: { readonly status: PracticeReportStatus },
): boolean =>
  enrolment.stage === 'practice' && enrolment.status === 'active' && editableReports.includes(report.status);

/** Whether it has to be handed in by the end of practice. A returned one was in time the first time; the course may set it an end all the same. */
export const hasDeadline = (report: {
  readonly status: PracticeReportStatus;
  readonly resubmitBy: Date | null;
}): boolean => report.status === 'draft' || (report.status === 'returned' && report.resubmitBy !== null);
