import type { OwnRecord } from './own-record.queries.js';

const TONES = { quarantined: 'warning', redacted: 'info', closed: 'info', released: 'info' } as const;

/** What the writer reads on the page of their text (`quarantine/own-record`). */
export function ownRecordView({ incident, views }: OwnRecord): object {
  const told = incident && incident.status !== 'noticed' ? incident : null;
  return {
    told: told && {
      ...told,
      tone: TONES[told.status as keyof typeof TONES],
      key: told.status === 'closed' ? 'redacted' : told.status,
      at: told.status === 'quarantined' ? told.quarantinedAt : (told.handledAt ?? told.quarantinedAt),
    },
    views: views.map((one) => ({ ...one, several: one.days > 1 })),
  };
}
