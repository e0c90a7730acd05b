import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { allowed } from '#platform/transitions';
import type { EntryDetail } from '#practice-log/entries.queries';
import { practiceEntryLife } from '#practice-log/practice-entry-status';
import { practiceLogPaths } from '#practice-log/practice-log.paths';
import { confirmationPaths } from './confirmation.paths.js';
import type { AskableEntry, ConfirmationOfEntry } from './confirmations.queries.js';

interface Reading {
  readonly entry: EntryDetail;
  /** Practice is still open for this trainee. */
  readonly open: boolean;
  readonly confirmations: readonly ConfirmationOfEntry[];
  readonly askable: readonly AskableEntry[];
  readonly now: Date;
  readonly typed?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly FieldError[];
}

/** How much of a fingerprint is shown: enough to tell two texts apart. */
const SHORT = 8;

/** Who was asked about an entry, what they answered for which text, and the form to ask about it and others at once. */
export function askPage({ entry, open, confirmations, askable, now, typed, errors = [] }: Reading): object {
  const latest = confirmations[0];
  const chosen = typed ? [typed['entryIds'] ?? []].flat().map(String) : [String(entry.id)];
  return {
    entryTitle: entry.title,
    statusKey: `practice-log.entryStatus.${entry.status}`,
    lost: entry.status === 'shared' && latest?.voidReason === 'text_changed' ? latest.voidedAt : null,
    escalated: latest?.status === 'sent' && latest.escalatedAt !== null,
    confirmations: confirmations.map((one) => ({
      ...one,
      ranOut: one.status === 'sent' && one.expiresAt <= now,
      statusKey: `confirmation.confirmationStatus.${one.status}`,
      voidKey: one.voidReason && `confirmation.voidReason.${one.voidReason}`,
      fingerprint: one.textHash.slice(0, SHORT),
    })),
    /** Whose answer may still come: asking again is then the exception. */
    awaited: latest?.status === 'sent' && latest.expiresAt > now ? latest : null,
    mayAsk: open && allowed(practiceEntryLife, entry.status).includes('ask'),
    isDraft: entry.status === 'draft',
    choices: askable.map(({ id, title }) => ({
      value: String(id),
      label: title,
      checked: chosen.includes(String(id)),
    })),
    supervisorName: String(typed?.['supervisorName'] ?? latest?.supervisorName ?? ''),
    supervisorEmail: String(typed?.['supervisorEmail'] ?? ''),
    errors: formErrors(['entryIds', 'supervisorName', 'supervisorEmail'], 'confirmation.fields', errors),
    paths: {
      list: practiceLogPaths.entries,
      entry: practiceLogPaths.entry(entry.id),
      ask: confirmationPaths.ofEntry(entry.id),
    },
  };
}
