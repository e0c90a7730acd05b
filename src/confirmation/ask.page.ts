import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { allowed } from '#platform/transitions';
import type { EntryDetail } from '#practice-log/entries.queries';
import { practiceEntryLife } from '#practice-log/practice-entry-status';
import { practiceLogPaths } from '#practice-log/practice-log.paths';
import { confirmationPaths } from './confirmation.paths.js';
import type { ConfirmationOfEntry } from './confirmations.queries.js';

interface Reading {
  readonly entry: EntryDetail;
  /** Practice is still open for this trainee. */
  readonly open: boolean;
  readonly confirmations: readonly ConfirmationOfEntry[];
  readonly typed?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly FieldError[];
}

/** Who was asked about an entry, what they answered, and the form to ask. */
export function askPage({ entry, open, confirmations, typed = {}, errors = [] }: Reading): object {
  const latest = confirmations[0];
  return {
    entryTitle: entry.title,
    statusKey: `practice-log.entryStatus.${entry.status}`,
    lost: entry.status === 'shared' && latest?.status === 'void',
    confirmations: confirmations.map((one) => ({
      ...one,
      statusKey: `confirmation.confirmationStatus.${one.status}`,
    })),
    mayAsk: open && allowed(practiceEntryLife, entry.status).includes('ask'),
    isDraft: entry.status === 'draft',
    supervisorName: String(typed['supervisorName'] ?? latest?.supervisorName ?? ''),
    supervisorEmail: String(typed['supervisorEmail'] ?? ''),
    errors: formErrors(['supervisorName', 'supervisorEmail'], 'confirmation.fields', errors),
    paths: {
      list: practiceLogPaths.entries,
      entry: practiceLogPaths.entry(entry.id),
      ask: confirmationPaths.ofEntry(entry.id),
    },
  };
}
