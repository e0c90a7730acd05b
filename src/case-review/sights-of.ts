import type { Sight } from '#competencies/record-evidence';
import type { ObservationRow } from '#curriculum/practice-document';
import type { Observation } from './observation.js';

/** What an observation shows of which indicator: by the acts that were marked, or by all acts of the competency where none was. */
export function sightsOf({ competency, level, evidence, acts }: Observation, rows: readonly ObservationRow[]): Sight[] {
  const possible = rows.filter((row) => row.competency === competency);
  const marked = possible.filter(({ id }) => acts.includes(id));
  return (marked.length > 0 ? marked : possible).flatMap(({ id, indicators }) =>
    indicators.map((indicator) => ({
      ...{ indicator, level, statement: evidence, quote: '', quotePlace: '' },
      aspect: marked.length > 0 ? id : competency,
    })),
  );
}
