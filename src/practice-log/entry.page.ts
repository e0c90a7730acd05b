import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { allowed } from '#platform/transitions';
import type { EntryDetail } from './entries.queries.js';
import { entryFactsInWords, entryTextsInWords } from './entry-words.js';
import { foundIn } from './looked-through.js';
import { editableEntries, practiceEntryLife } from './practice-entry-status.js';
import { practiceLogPaths } from './practice-log.paths.js';

interface Reading {
  readonly curriculum: PublishedCurriculum;
  readonly entry: EntryDetail;
  /** Practice is still open for this trainee. */
  readonly open: boolean;
  readonly errors?: readonly FieldError[];
}

/** One entry as its trainee sees it, and what can be done with it now. */
export function entryPage({ curriculum, entry, open, errors = [] }: Reading): object {
  const can = open ? allowed(practiceEntryLife, entry.status) : [];
  return {
    titleValues: { entry: entry.title },
    entry,
    facts: entryFactsInWords(entry),
    texts: entryTextsInWords(curriculum.document.practice.entry, entry),
    statusKey: `practice-log.entryStatus.${entry.status}`,
    meaningKey: `practice-log.entryMeaning.${entry.status}`,
    readersKey: entry.status === 'draft' ? 'practice-log.readers.draftEntry' : 'practice-log.readers.sharedEntry',
    found: can.includes('share')
      ? foundIn(curriculum.document.practice.entry, (name) => String(entry[name as keyof EntryDetail] ?? ''))
      : null,
    may: {
      edit: open && editableEntries.includes(entry.status),
      share: can.includes('share'),
      ask: can.includes('ask'),
      readAnswers: entry.status !== 'draft',
    },
    errors: formErrors(['lookedThrough'], 'practice-log.fields', errors),
    paths: {
      list: practiceLogPaths.entries,
      edit: practiceLogPaths.editEntry(entry.id),
      sharing: practiceLogPaths.entrySharing(entry.id),
      confirmation: practiceLogPaths.entryConfirmation(entry.id),
    },
  };
}
