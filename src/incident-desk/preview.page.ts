import { attachmentsView } from './attachment-erasure.page.js';
import { choice } from './incident.form.js';
import { incidentDeskPaths } from './incident-desk.paths.js';
import type { TextPart } from './incident-texts.queries.js';
import type { IncidentDetail } from './incidents.queries.js';
import type { MarkedPassage } from './redact-text.js';
import { redactedText } from './redacted-text.js';
import type { SearchedAttachment } from './search-attachments.js';

export interface PreviewedPassage extends MarkedPassage {
  readonly stub: string;
  readonly places: readonly { readonly place: string; readonly rows: number }[];
}

/** What an erasure will do: each passage with the places where it stands, and the text as it will read. */
export function previewPage(
  { id, status, rowVersion, dataKinds }: IncidentDetail,
  passages: readonly PreviewedPassage[],
  text: readonly TextPart[],
  attachments: readonly SearchedAttachment[],
): object {
  const erasures = [...passages]
    .sort((one, other) => other.text.length - one.text.length)
    .map(({ text: passage, stub }) => ({ passage, stub }));
  const after = text.map(({ label, text: before }) => ({ label, before, text: redactedText(before, erasures).text }));
  return {
    titleValues: { number: id },
    id,
    dataKinds,
    version: rowVersion,
    passages: passages.map((one) => ({
      ...one,
      value: choice(one),
      places: one.places.filter(({ place }) => place !== 'events'),
      inEvents: one.places.some(({ place }) => place === 'events'),
    })),
    parts: after.filter((part) => part.text !== part.before),
    attachments: attachmentsView({ id, status }, attachments, true),
    action: incidentDeskPaths.redaction(id),
    backHref: incidentDeskPaths.incident(id),
    listHref: incidentDeskPaths.list,
  };
}
