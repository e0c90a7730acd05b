import type { Transitions } from '#platform/transitions';

/** `quarantined` alone hides the text. `released`: there was nothing in it. */
export const incidentStatuses = ['noticed', 'quarantined', 'redacted', 'released', 'closed'] as const;
export type IncidentStatus = (typeof incidentStatuses)[number];
export type IncidentAction = 'quarantine' | 'redact' | 'release' | 'close';

/** What was redacted can be hidden again while its record is open: another passage may have been found. */
export const incidentLife: Transitions<IncidentStatus, IncidentAction> = {
  quarantine: { from: ['noticed', 'redacted'], to: 'quarantined' },
  redact: { from: ['quarantined'], to: 'redacted' },
  release: { from: ['noticed', 'quarantined'], to: 'released' },
  close: { from: ['redacted'], to: 'closed' },
};

/** Somebody of the staff still has to do something. */
export const openIncidents: readonly IncidentStatus[] = ['noticed', 'quarantined', 'redacted'];
