import { Problem } from '#platform/problems';
import type { TextKind } from './incident.entity.js';

/**
 * What every query asks that reads a trainee's text for somebody else: since when the text is hidden, null where it is not. Few rows
 * hide anything, and an index holds just those. `enrolment` and `id` are columns (or parameters) of the statement around it.
 */
export const hiddenSince = (kind: TextKind, enrolment: string, id: string): string =>
  `(SELECT min(h.quarantined_at) FROM incidents h WHERE h.enrolment_id = ${enrolment} AND h.status = 'quarantined' AND h.kind = '${kind}' AND h.text_id = ${id})`;

/** A report with everything that was handed in with it: hidden with any of its entries. */
export const reportHiddenSince = (enrolment: string): string =>
  `(SELECT min(h.quarantined_at) FROM incidents h WHERE h.enrolment_id = ${enrolment} AND h.status = 'quarantined' AND (h.kind = 'report' OR h.in_report))`;

/** In place of a hidden text: since when, and what happens next. A text that is not hidden passes. */
export function refuseWithheld(since: Date | null, backTo: string): void {
  if (since !== null) throw new Problem(409, 'quarantine.withheld', backTo, since);
}
