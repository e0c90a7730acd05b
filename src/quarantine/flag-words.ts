import { Problem } from '#platform/problems';
import type { Flag } from './flagged-text.js';
import { type DataKind, dataKinds, type IncidentSource } from './incident.entity.js';
import { LONGEST_NOTE } from './open-incident.js';

/** What the small form beside a text says (`quarantine/flag`). Nothing in it must be filled in: who is in doubt hides first. */
export function flagIn(body: unknown, source: IncidentSource, backTo: string): Flag {
  const typed = (body ?? {}) as Readonly<Record<string, unknown>>;
  const chosen = [typed['dataKinds'] ?? []].flat();
  const note = String(typed['where'] ?? '').trim();
  if (note.length > LONGEST_NOTE) throw new Problem(422, 'quarantine.note_too_long', backTo);
  const kinds = dataKinds.filter((kind) => chosen.includes(kind));
  return { source, dataKinds: kinds.length > 0 ? kinds : (['other'] satisfies DataKind[]), note };
}

/** The same form as a page shows it. */
export const flagForm = (action: string): object => ({
  action,
  kinds: dataKinds.map((value) => ({ value, label: null, checked: false })),
});
