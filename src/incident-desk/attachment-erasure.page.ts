import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { ERASABLE } from './erase-attachment.js';
import type { IncidentAttachment } from './incident-attachments.queries.js';
import { incidentDeskPaths } from './incident-desk.paths.js';
import type { IncidentDetail } from './incidents.queries.js';
import type { SearchedAttachment } from './search-attachments.js';

/** What erasing one file will do, and why it is done. */
export const attachmentErasurePage = (
  { id, rowVersion }: IncidentDetail,
  attachment: IncidentAttachment,
  typed: Readonly<Record<string, unknown>>,
  errors: readonly FieldError[],
): object => ({
  titleValues: { number: id },
  id,
  version: rowVersion,
  file: attachment,
  reason: String(typed['reason'] ?? ''),
  errors: formErrors(['reason'], 'incident-desk.attachments', errors),
  action: incidentDeskPaths.attachmentErasure(id, attachment.id),
  backHref: incidentDeskPaths.incident(id),
  listHref: incidentDeskPaths.list,
});

/** The files of the report with what was found in them. `searched`: whether there were words to look for. */
export const attachmentsView = (
  { id, status }: Pick<IncidentDetail, 'id' | 'status'>,
  attachments: readonly SearchedAttachment[],
  searched: boolean,
) =>
  attachments.map((one) => {
    const isThere = one.scan === 'clean' || one.scan === 'unscanned';
    const mayErase = ERASABLE.some((state) => state === status) && one.scan !== 'infected' && one.scan !== 'erased';
    return {
      ...one,
      scanKey: `practice.attachments.scan.${one.scan}`,
      tone: one.found.length > 0 ? 'error' : 'neutral',
      isGone: one.scan === 'infected' || one.scan === 'erased',
      nothingFound: searched && isThere && !one.isUnread && one.found.length === 0,
      href: isThere ? incidentDeskPaths.attachment(id, one.id) : null,
      erasure: mayErase ? incidentDeskPaths.attachmentErasure(id, one.id) : null,
    };
  });
