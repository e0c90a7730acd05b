import { practiceLogPaths } from '#practice-log/practice-log.paths';

type Id = number | string;

export const confirmationPaths = {
  entry: practiceLogPaths.entry,
  /** Where the trainee asks, and reads what was answered. */
  ofEntry: (id: Id) => practiceLogPaths.entryConfirmation(id),
  confirm: (token: string) => `/confirm/${token}`,
  confirmCode: (token: string) => `/confirm/${token}/code`,
  confirmAnswer: (token: string) => `/confirm/${token}/answer`,
  confirmSubstitute: (token: string) => `/confirm/${token}/substitute`,
  confirmRenewal: (token: string) => `/confirm/${token}/renewal`,
  confirmThanks: (token: string) => `/confirm/${token}/thanks`,
  /** Supervisors who do not answer, for the office and trainers. */
  unanswered: '/confirmations',
  substitute: (id: Id) => `/confirmations/${id}/substitute`,
};
