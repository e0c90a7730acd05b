import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { allowed } from '#platform/transitions';
import { flagForm } from '#quarantine/flag-words';
import { ownRecordView } from '#quarantine/own-record';
import type { OwnRecord } from '#quarantine/own-record.queries';
import type { EntryDetail } from './entries.queries.js';
import { missingLink } from './entry-form.page.js';
import { missingIn } from './entry-text.js';
import { entryFactsInWords, entryTextsInWords } from './entry-words.js';
import type { BroughtFile } from './log-imports.queries.js';
import { foundIn } from './looked-through.js';
import { editableEntries, practiceEntryLife } from './practice-entry-status.js';
import { practiceLogPaths } from './practice-log.paths.js';
import { quoteInWords } from './quotes.page.js';
import type { QuoteRow } from './quotes.queries.js';

interface Reading {
  readonly curriculum: PublishedCurriculum;
  readonly entry: EntryDetail;
  /** Practice is still open for this trainee. */
  readonly open: boolean;
  readonly quotes: readonly QuoteRow[];
  readonly versionCount: number;
  /** The file that it came in with; null where it was written here. */
  readonly brought: BroughtFile | null;
  /** Sentences of that file that wait for a yes. */
  readonly proposedCount: number;
  readonly own: OwnRecord;
  readonly errors?: readonly FieldError[];
}

/** One entry as its trainee sees it, and what can be done with it now. */
export function entryPage({
  curriculum,
  entry,
  open,
  quotes,
  versionCount,
  brought,
  proposedCount,
  own,
  errors = [],
}: Reading): object {
  const can = open ? allowed(practiceEntryLife, entry.status) : [];
  const missing = can.includes('share') ? missingIn(entry) : [];
  const mayShare = can.includes('share') && missing.length === 0;
  return {
    titleValues: { entry: entry.title },
    entry,
    facts: entryFactsInWords(entry),
    texts: entryTextsInWords(curriculum.document.practice.entry, entry),
    statusKey: `practice-log.entryStatus.${entry.status}`,
    meaningKey: `practice-log.entryMeaning.${entry.status}`,
    readersKey: entry.status === 'draft' ? 'practice-log.readers.draftEntry' : 'practice-log.readers.sharedEntry',
    missing: missing
      .map(missingLink)
      .map((one) => ({ ...one, href: `${practiceLogPaths.editEntry(entry.id)}${one.href}` })),
    quotes: quotes.map((quote) => quoteInWords(quote, curriculum)),
    versionCount,
    brought,
    proposedCount,
    own: ownRecordView(own),
    flag:
      entry.status === 'draft' || own.incident?.status === 'quarantined'
        ? null
        : flagForm(practiceLogPaths.entryQuarantine(entry.id)),
    found: mayShare
      ? foundIn(curriculum.document.practice.entry, (name) => String(entry[name as keyof EntryDetail] ?? ''))
      : null,
    may: {
      edit: open && editableEntries.includes(entry.status),
      share: mayShare,
      isDraft: entry.status === 'draft',
      ask: can.includes('ask'),
      readAnswers: entry.status !== 'draft',
      quote: open && entry.status !== 'frozen',
    },
    errors: formErrors(['lookedThrough'], 'practice-log.fields', errors),
    paths: {
      list: practiceLogPaths.entries,
      edit: practiceLogPaths.editEntry(entry.id),
      sharing: practiceLogPaths.entrySharing(entry.id),
      versions: practiceLogPaths.entryVersions(entry.id),
      quotes: practiceLogPaths.entryQuotes(entry.id),
      confirmation: practiceLogPaths.entryConfirmation(entry.id),
    },
  };
}
