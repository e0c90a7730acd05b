import { practiceLogPaths } from '#practice-log/practice-log.paths';

type Id = number | string;

export const confirmationPaths = {
  entry: practiceLogPaths.entry,
  /** Where the trainee asks, and reads what was answered. */
  ofEntry: (id: Id) => practiceLogPaths.entryConfirmation(id),
  confirm: (token: string) => `/confirm/${token}`,
  confirmCode: (token: string) => `/confirm/${token}/code`,
  confirmAnswer: (token: string) => `/confirm/${token}/answer`,
  confirmThanks: (token: string) => `/confirm/${token}/thanks`,
};
