import type { EarlierVersion, EntryDetail } from './entries.queries.js';
import { textOf } from './entry-text.js';
import type { QuoteOfEnrolment } from './quotes.queries.js';

/** Names the format of the file; a change that older readers would misread gives it a new number. */
export const LOG_FORMAT = 'kakehashi.practice-log/1';

/**
 * Everything a trainee wrote, for the trainee: entries with their own notes, earlier versions, and the sentences tied to indicators, each with
 * its place in the text. Documented in docs/practice-log-format.md.
 */
export function logDocument(
  cohort: string,
  exportedAt: Date,
  entries: readonly EntryDetail[],
  versions: ReadonlyMap<number, readonly EarlierVersion[]>,
  quotes: readonly QuoteOfEnrolment[],
) {
  return {
    format: LOG_FORMAT,
    cohort,
    exportedAt: exportedAt.toISOString(),
    entries: entries.map((entry) => ({
      id: entry.id,
      status: entry.status,
      sharedAt: entry.sharedAt?.toISOString() ?? null,
      version: entry.rowVersion,
      text: textOf(entry),
      ownNote: entry.ownNote,
      earlierVersions: (versions.get(entry.id) ?? []).map(({ rowVersion, body, replacedAt }) => ({
        version: rowVersion,
        replacedAt: replacedAt.toISOString(),
        text: body,
      })),
      quotes: quotes
        .filter(({ entryId }) => entryId === entry.id)
        .map(({ field, startsAt, endsAt, quote, indicators, stands, quotedAt }) => ({
          ...{ field, startsAt, endsAt, quote, indicators, stands },
          quotedAt: quotedAt.toISOString(),
        })),
    })),
  };
}
