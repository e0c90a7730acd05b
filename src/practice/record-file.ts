import type { RecordReading } from './record-document.js';
import { reportFile } from './report-file.js';
import { sheetFile } from './sheet-file.js';

/**
 * Everything of a person's practice as data of their own: the log, who was asked about each entry, the task sheet with every round, and the
 * report with the marks that were released. Documented in docs/practice-log-format.md.
 */
export function recordFile(reading: RecordReading) {
  const { log, beside } = reading;
  const origins = new Map(log.entries.map(({ id, origin }) => [id, origin]));
  const originsOf = (ids: readonly number[]) => ids.flatMap((id) => origins.get(id) ?? []);
  return {
    ...log.document,
    entries: log.document.entries.map((entry) => ({
      ...entry,
      confirmations: beside.confirmations.filter(({ entryId }) => entryId === entry.id).map(confirmationFile),
    })),
    taskSheet: beside.sheet && sheetFile(beside.sheet, beside.lines, originsOf),
    report: beside.report && reportFile(beside.report, reading, originsOf),
  };
}

/** What became of a question to a supervisor. */
const confirmationFile = (one: RecordReading['beside']['confirmations'][number]) => ({
  status: one.status,
  supervisorName: one.supervisorName,
  askedAt: one.sentAt.toISOString(),
  answeredAt: one.answeredAt?.toISOString() ?? null,
  comment: one.comment,
  voidReason: one.voidReason,
  voidedAt: one.voidedAt?.toISOString() ?? null,
});
