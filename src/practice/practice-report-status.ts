import type { Transitions } from '#platform/transitions';

export const practiceReportStatuses = [
  'draft',
  'submitted',
  'marking',
  'returned',
  'resubmitted',
  'accepted',
  'not_accepted',
] as const;
export type PracticeReportStatus = (typeof practiceReportStatuses)[number];
export type PracticeReportAction = 'submit' | 'resubmit' | 'begin_marking' | 'return' | 'accept' | 'not_accept';

/** What lies with the markers. */
export const inMarking: readonly PracticeReportStatus[] = ['submitted', 'resubmitted', 'marking'];

export const practiceReportLife: Transitions<PracticeReportStatus, PracticeReportAction> = {
  submit: { from: ['draft'], to: 'submitted' },
  resubmit: { from: ['returned'], to: 'resubmitted' },
  begin_marking: { from: inMarking, to: 'marking' },
  return: { from: inMarking, to: 'returned' },
  /** After an appeal also what had come back or ended. */
  accept: { from: [...inMarking, 'returned', 'not_accepted'], to: 'accepted' },
  not_accept: { from: inMarking, to: 'not_accepted' },
};

/** What the trainee may still change. */
export const editableReports: readonly PracticeReportStatus[] = ['draft', 'returned'];
