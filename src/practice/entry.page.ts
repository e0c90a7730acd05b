import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { allowed } from '#platform/transitions';
import type { EntryDetail } from './entries.queries.js';
import { entryFactsInWords, entryTextsInWords } from './entry-words.js';
import { foundIn } from './looked-through.js';
import { practicePaths } from './practice.paths.js';
import { editableEntries, practiceEntryLife } from './practice-entry-status.js';

interface Reading {
  readonly curriculum: PublishedCurriculum;
  readonly entry: EntryDetail;
  /** Practice is still open for this trainee. */
  readonly open: boolean;
  readonly typed?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly FieldError[];
}

/** One entry as its trainee sees it, and what can be done with it now. */
export function entryPage({ curriculum, entry, open, typed = {}, errors = [] }: Reading): object {
  const can = open ? allowed(practiceEntryLife, entry.status) : [];
  const latest = entry.confirmations[0];
  return {
    titleValues: { entry: entry.title },
    entry,
    facts: entryFactsInWords(entry),
    texts: entryTextsInWords(curriculum.document.practice.entry, entry),
    statusKey: `practice.entryStatus.${entry.status}`,
    meaningKey: `practice.entryMeaning.${entry.status}`,
    readersKey: entry.status === 'draft' ? 'practice.readers.draftEntry' : 'practice.readers.sharedEntry',
    lost: entry.status === 'shared' && latest?.status === 'void',
    found: can.includes('share')
      ? foundIn(curriculum.document.practice.entry, (name) => String(entry[name as keyof EntryDetail] ?? ''))
      : null,
    confirmations: entry.confirmations.map((one) => ({
      ...one,
      statusKey: `practice.confirmationStatus.${one.status}`,
    })),
    may: {
      edit: open && editableEntries.includes(entry.status),
      share: can.includes('share'),
      ask: can.includes('ask'),
    },
    supervisorName: String(typed['supervisorName'] ?? latest?.supervisorName ?? ''),
    supervisorEmail: String(typed['supervisorEmail'] ?? ''),
    errors: formErrors(['supervisorName', 'supervisorEmail', 'lookedThrough'], 'practice.fields', errors),
    paths: {
      list: practicePaths.entries,
      edit: practicePaths.editEntry(entry.id),
      sharing: practicePaths.entrySharing(entry.id),
      confirmation: practicePaths.entryConfirmation(entry.id),
    },
  };
}
