import type { EarlierVersion, EntryToTakeAlong } from './entries.queries.js';
import { textOf } from './entry-text.js';
import type { QuoteOfEnrolment } from './quotes.queries.js';

/** Names the format of the file; a change that older readers would misread gives it a new number. */
export const LOG_FORMAT = 'kakehashi.practice-log/2';
/** Under which name it lies in the archive of the own practice. */
export const LOG_FILE = 'practice-log.json';

/**
 * The log of a trainee, for the trainee: entries with their own notes, earlier versions, and the sentences tied to indicators, each with
 * its place in the text. The room of practice adds what belongs to it. Documented in docs/practice-log-format.md.
 */
export function logDocument(
  cohort: string,
  exportedAt: Date,
  entries: readonly EntryToTakeAlong[],
  versions: ReadonlyMap<number, readonly EarlierVersion[]>,
  quotes: readonly QuoteOfEnrolment[],
) {
  return {
    format: LOG_FORMAT,
    cohort,
    exportedAt: exportedAt.toISOString(),
    entries: entries.map((entry) => ({
      id: entry.id,
      origin: entry.origin,
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
        .map(({ field, startsAt, endsAt, quote, indicators, stands, proposed, quotedAt }) => ({
          ...{ field, startsAt, endsAt, quote, indicators, stands, proposed },
          quotedAt: quotedAt.toISOString(),
        })),
    })),
  };
}
