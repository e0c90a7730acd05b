import type { IncidentStatus } from '#quarantine/incident-status';
import { incidentDeskPaths } from './incident-desk.paths.js';
import { type IncidentRow, PAGE_OF_INCIDENTS } from './incidents.queries.js';
import { reportDays } from './report-days.js';

export const tones: Readonly<Record<IncidentStatus, 'warning' | 'error' | 'key' | 'neutral' | 'success'>> = {
  ...{ noticed: 'warning', quarantined: 'error', redacted: 'key', released: 'neutral', closed: 'success' },
};
export const incidentLists = ['open', 'over'] as const;
export type IncidentList = (typeof incidentLists)[number];

/** Incidents of one list: what waits, the oldest first; or what is over. Not a word of the texts. */
export function incidentsPage(list: IncidentList, rows: readonly IncidentRow[], after: number): object {
  const shown = rows.slice(0, PAGE_OF_INCIDENTS);
  const last = rows.length > PAGE_OF_INCIDENTS ? shown.at(-1) : null;
  return {
    list,
    tabs: incidentLists.map((one) => ({ href: incidentDeskPaths.listOf(one), one, current: one === list })),
    incidents: shown.map((row) => ({
      ...row,
      href: incidentDeskPaths.incident(row.id),
      tone: tones[row.status],
      until:
        row.status === 'quarantined' && row.duty !== 'not_needed' ? reportDays(row.noticedAt).preliminaryUntil : null,
    })),
    firstHref: after > 0 ? incidentDeskPaths.listOf(list) : null,
    nextHref: last ? incidentDeskPaths.listOf(list, last.id) : null,
    newHref: incidentDeskPaths.new,
    fileHref: incidentDeskPaths.file,
  };
}
