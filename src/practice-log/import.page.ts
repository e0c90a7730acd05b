import type { BroughtFile } from './log-imports.queries.js';
import { type LogFileRefusal, logFileLimits } from './open-log-file.js';
import { practiceLogPaths } from './practice-log.paths.js';

/** The way in for a file, the file that waits, and those that were taken in. */
export const importPage = (
  files: readonly BroughtFile[],
  isOpen: boolean,
  isScanned: boolean,
  refused: LogFileRefusal | null,
): object => ({
  ...{ isOpen, isScanned },
  refusedKey: refused && `practice-log.import.refused.${refused}`,
  limits: { megabytes: logFileLimits.bytes / 1_000_000, data: logFileLimits.data / 1_000_000 },
  waits: files.some(({ takenAt }) => takenAt === null),
  taken: files.filter(({ takenAt }) => takenAt !== null),
  paths: practiceLogPaths,
});
