import { say } from './author-words.js';
import type { Competency, IndicatorMove, Level, Named } from './curriculum-document.js';
import { list, object, oneOf, optional, type Schema, text, whole } from './schema.js';
import { localized } from './wording.schema.js';

export interface Framework {
  readonly version: number;
  readonly levels: readonly Level[];
  readonly competencies: readonly Competency[];
  readonly duties: readonly Named[];
  readonly moves: readonly IndicatorMove[] | null;
}

const level = object({ level: whole(1, 5), name: localized(40), meaning: localized(200) });
const indicatorId = text({ pattern: /^K\d-\d$/, like: 'K1-1' });
const indicator = object({
  id: indicatorId,
  statement: text({ max: 120 }),
  duty: optional(oneOf('consultation', 'preventive')),
});
const move = object({ version: whole(2, 1000), from: indicatorId, to: optional(indicatorId) });
const competency: Schema<Competency> = (value, place) => {
  const read = object({
    id: text({ pattern: /^K\d$/, like: 'K1' }),
    name: localized(80),
    short: localized(40),
    indicators: list(indicator),
  })(value, place);
  for (const [index, { id }] of (read?.indicators ?? []).filter(Boolean).entries())
    if (id && !id.startsWith(`${read.id}-`)) place.at('indicators').at(index).problem(say.foreignCompetency(read.id));
  return read;
};

const framework = object({
  version: whole(1, 1000),
  levels: list(level, 5, 5),
  competencies: list(competency),
  duties: list(object({ id: text({ max: 40 }), name: localized(40) })),
  moves: optional(list(move)),
});

/** competencies.yaml; what moved must have arrived at an indicator that is there. */
export const frameworkSchema: Schema<Framework> = (value, place) => {
  const read: Framework = framework(value, place);
  const known = new Set((read?.competencies ?? []).flatMap(({ indicators }) => (indicators ?? []).map(({ id }) => id)));
  for (const [index, { to }] of (read?.moves ?? []).entries())
    if (to && !known.has(to)) place.at('moves').at(index).problem(say.unknownIndicator(to));
  return read;
};
