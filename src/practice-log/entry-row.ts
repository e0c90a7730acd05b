import type { EntryRow } from './entries.queries.js';
import { practiceLogPaths } from './practice-log.paths.js';

const TONES = {
  draft: 'neutral',
  shared: 'key',
  confirmed: 'success',
  queried: 'warning',
  evidence: 'success',
  frozen: 'success',
} as const;

/** An entry in a list. */
export const entryRow = (entry: EntryRow): object => ({
  ...entry,
  href: practiceLogPaths.entry(entry.id),
  kindKey: `practice-log.kind.${entry.kind}`,
  statusKey: `practice-log.entryStatus.${entry.status}`,
  tone: TONES[entry.status],
});
