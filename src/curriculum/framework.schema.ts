import { say } from './author-words.js';
import type { Competency, Level, Named } from './curriculum-document.js';
import { list, object, type Schema, text, whole } from './schema.js';
import { localized } from './wording.schema.js';

export interface Framework {
  readonly version: number;
  readonly levels: readonly Level[];
  readonly competencies: readonly Competency[];
  readonly duties: readonly Named[];
}

const level = object({ level: whole(1, 5), name: localized(40), meaning: localized(200) });
const indicator = object({ id: text({ pattern: /^K\d-\d$/, like: 'K1-1' }), statement: text({ max: 120 }) });
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

/** competencies.yaml */
export const frameworkSchema: Schema<Framework> = object({
  version: whole(1, 1000),
  levels: list(level, 5, 5),
  competencies: list(competency),
  duties: list(object({ id: text({ max: 40 }), name: localized(40) })),
});
