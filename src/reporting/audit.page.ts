import { learningPaths } from '#learning/learning.paths';
import type { ChainState, EventFilter, EventRow } from './audit.queries.js';
import { PAGE_OF_EVENTS } from './audit.queries.js';
import { reportingPaths } from './reporting.paths.js';

/** What happened, newest first, and how far it is sealed. `isKnown` says whether there are words for an event. */
export function auditPage(
  rows: readonly EventRow[],
  chain: ChainState,
  filter: EventFilter,
  isKnown: (key: string) => boolean,
): object {
  const shown = rows.slice(0, PAGE_OF_EVENTS);
  const given = { name: filter.name, subject: filter.subjectId, enrolment: filter.enrolmentId };
  return {
    action: reportingPaths.audit(),
    verificationHref: reportingPaths.verification,
    name: filter.name,
    subject: filter.subjectId ?? '',
    enrolment: filter.enrolmentId ?? '',
    learningHref: filter.enrolmentId && learningPaths.viewings(filter.enrolmentId),
    chain: { ...chain, lastHash: chain.lastHash?.slice(0, 16) ?? null },
    events: shown.map((event) => ({
      ...event,
      nameKey: known(event.name, isKnown),
      changes: changes(event),
      enrolmentHref: event.enrolmentId && reportingPaths.audit({ enrolment: event.enrolmentId }),
    })),
    nextHref: rows.length > shown.length ? reportingPaths.audit({ ...given, before: shown.at(-1)?.id ?? null }) : null,
    firstHref: filter.beforeId === null ? null : reportingPaths.audit(given),
  };
}

function known(name: string, isKnown: (key: string) => boolean): string | null {
  const key = `reporting.events.${name}`;
  return isKnown(key) ? key : null;
}

/** Before and after, as the event keeps them. */
const changes = ({ before, after }: EventRow): string | null => {
  const parts = [before, after].filter((part) => part !== null).map((part) => JSON.stringify(part));
  return parts.length === 0 ? null : parts.join(' → ');
};
