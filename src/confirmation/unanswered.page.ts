import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { confirmationPaths } from './confirmation.paths.js';
import { PAGE_OF_UNANSWERED, type UnansweredRow } from './unanswered.queries.js';

const DAY = 86_400_000;

/** Supervisors who do not answer, the longest wait first. Nothing of what they were asked is in it. */
export function unansweredPage(rows: readonly UnansweredRow[], from: number, now: Date): object {
  const shown = rows.slice(0, PAGE_OF_UNANSWERED);
  const last = shown.at(-1);
  return {
    requests: shown.map((row) => ({
      ...row,
      days: Math.floor((now.getTime() - row.sentAt.getTime()) / DAY),
      expired: now > row.expiresAt,
      href: confirmationPaths.substitute(row.id),
    })),
    nextHref: rows.length > shown.length && last ? `${confirmationPaths.unanswered}?from=${last.id}` : null,
    firstHref: from > 0 ? confirmationPaths.unanswered : null,
  };
}

export const substitutePage = (
  row: UnansweredRow,
  typed: Readonly<Record<string, unknown>>,
  errors: readonly FieldError[],
): object => ({
  row,
  domain: `@${row.domain}`,
  supervisorName: String(typed['supervisorName'] ?? ''),
  supervisorEmail: String(typed['supervisorEmail'] ?? ''),
  errors: formErrors(['supervisorName', 'supervisorEmail'], 'confirmation.fields', errors),
  paths: { list: confirmationPaths.unanswered, action: confirmationPaths.substitute(row.id) },
});
