import type { WorkDifference } from '#marking/work-body';
import { differenceView } from '#marking/work-difference';
import { workAnswers } from './points-to-answer.js';
import { practicePaths } from './practice.paths.js';
import type { ReportDesk } from './report.page.js';

/** The draft beside what was handed in: what was asked for, what is said to it, and what became of the text. */
export const reportDifferencePage = ({ points, report }: ReportDesk, difference: WorkDifference): object => ({
  resubmission: { answers: workAnswers(points, report.answers), ...differenceView(difference) },
  paths: { overview: practicePaths.overview, report: practicePaths.report },
});
