import { allowed } from '#platform/transitions';
import { carriesCode } from './letters.js';
import { type MailStatus, mailLife, mailStatuses } from './mail-status.js';
import { type MailRow, PAGE_OF_MAILS } from './mails.queries.js';
import { notificationsPaths } from './notifications.paths.js';

interface Filter {
  status: MailStatus | null;
  beforeId: number | null;
}

export const TONES: Readonly<Record<MailStatus, string>> = {
  queued: 'neutral',
  sent: 'success',
  failed: 'error',
  bounced: 'error',
};

/** What went out and what did not; the address is masked, the text is not shown at all. */
export function mailsPage(rows: MailRow[], filter: Filter): object {
  const shown = rows.slice(0, PAGE_OF_MAILS);
  const status = filter.status ?? '';
  const path = `${notificationsPaths.mails}?status=${status}`;
  return {
    action: notificationsPaths.mails,
    status,
    statuses: mailStatuses.map((value) => ({ value, label: null })),
    mails: shown.map((mail) => ({
      ...mail,
      address: maskedAddress(mail.address),
      tone: TONES[mail.status],
      dispatchHref: canGoAgain(mail) ? notificationsPaths.dispatch(mail.id) : null,
    })),
    nextHref: rows.length > shown.length ? `${path}&before=${shown.at(-1)?.id}` : null,
    firstHref: filter.beforeId === null ? null : path,
  };
}

/** Enough of an address to recognise a mistyped domain, not enough to know the person. */
export const maskedAddress = (address: string): string => address.replace(/^([^@]?)[^@]*/u, '$1***');

/** Failed and bounced mails may; one whose code was masked on its way may not: its reader asks for a new code. */
export const canGoAgain = ({ status, template }: Pick<MailRow, 'status' | 'template'>): boolean =>
  allowed(mailLife, status).includes('resend') && !(status === 'bounced' && carriesCode(template));
