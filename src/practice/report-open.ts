import type { EnrolmentContext } from '#admissions/enrolments.queries';
import { editableReports, type PracticeReportStatus } from './practice-report-status.js';

/** Whether the trainee may still change the report. */
export const isReportOpen = (
  enrolment: Pick<EnrolmentContext, 'stage' | 'status'>,
  report: { readonly status: PracticeReportStatus },
): boolean =>
  enrolment.stage === 'practice' && enrolment.status === 'active' && editableReports.includes(report.status);
