import { say } from './author-words.js';
import type { Known } from './known.js';
import { prose } from './prose.schema.js';
import { among, isMap, list, mapOf, object, oneOf, optional, type Schema, text, whole } from './schema.js';
import { type Choice, type Condition, qualities, type Route, type Scene, type Simulation } from './simulation.js';
import { day, legalSource, localized, slug } from './wording.schema.js';

const variable = text({ max: 20, pattern: /^[a-z]+(_[a-z]+)*$/, like: 'trust' });
const bounds = {
  at_least: optional(mapOf(variable, whole(-99, 99))),
  at_most: optional(mapOf(variable, whole(-99, 99))),
};
type Bounds = { at_least: Record<string, number> | null; at_most: Record<string, number> | null };
const condition = (read: Bounds | null): Condition => ({ atLeast: read?.at_least ?? {}, atMost: read?.at_most ?? {} });

const route: Schema<Route> = (value, place) => {
  const read = object({ to: slug, ...bounds })(value, place);
  return read && { to: read.to, ...condition(read) };
};
/** `to: scene` or a list of routes, tried from the top. */
const routes: Schema<Route[]> = (value, place) =>
  typeof value === 'string' ? [{ to: slug(value, place), ...condition(null) }] : list(route, 2, 5)(value, place);

const choice = (known: Known): Schema<Choice> => {
  const shape = object({
    text: text({ max: 240 }),
    interpretation: optional(among(known.interpretationMeans, say.unknownMeans)),
    when: optional(object(bounds)),
    effects: optional(mapOf(variable, whole(-99, 99))),
    to: routes,
    indicator: among(known.indicators, say.unknownIndicator),
    quality: oneOf(...qualities),
    comment: text({ min: 10, max: 400 }),
  });
  return (value, place) => {
    const read = shape(value, place);
    if (!read) return read;
    const { to, when, effects, ...rest } = read;
    return { ...rest, when: condition(when), effects: effects ?? {}, routes: to };
  };
};

const ending = object({ quality: oneOf(...qualities), title: text({ max: 60 }), lesson: text({ max: 500 }) });
const scene = (known: Known): Schema<Scene> => {
  const shape = {
    choosing: object({ id: slug, text: prose(30, 700), choices: list(choice(known), 2, 5) }),
    ending: object({ id: slug, text: prose(30, 700), ending }),
  };
  return (value, place) => {
    if (isMap(value) && Object.hasOwn(value, 'ending')) {
      const read = shape.ending(value, place);
      return read && { id: read.id, html: read.text, choices: [], ending: read.ending };
    }
    const read = shape.choosing(value, place);
    return read && { id: read.id, html: read.text, choices: read.choices, ending: null };
  };
};

/** 2-practice/simulations/<id>.yaml */
export const simulationSchema = (known: Known): Schema<Simulation> => {
  const state = object({
    name: variable,
    label: text({ max: 40 }),
    start: whole(-99, 99),
    min: whole(-99, 99),
    max: whole(-99, 99),
  });
  const shape = object({
    id: slug,
    title: localized(60),
    summary: localized(200),
    minutes: whole(5, 60),
    topics: list(among(known.topics, say.unknownTopic), 1, 5),
    state: list(state, 1, 4),
    start: slug,
    scenes: list(scene(known), 4, 60),
    debrief: list(text({ max: 300 }), 2, 6),
    as_of: day,
    references: list(legalSource(known.references), 1, 10),
  });
  return (value, place) => {
    const read = shape(value, place);
    if (!read) return read;
    const { as_of: asOf, ...rest } = read;
    const shown = (read.scenes ?? []).flatMap((one) => one?.choices ?? []).map((one) => one?.indicator);
    return { ...rest, asOf, indicators: [...new Set(shown)].sort() };
  };
};
