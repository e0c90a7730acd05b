import { say } from './author-words.js';
import type { Place } from './curriculum-problem.js';
import type { Known } from './known.js';
import { prose } from './prose.schema.js';
import { among, list, object, oneOf, optional, type Schema, text, whole } from './schema.js';
import { handovers, type Town, type TownAnswer, type TownFamily } from './town.js';
import { day, localized, slug } from './wording.schema.js';

const sentence = text({ max: 300 });
const judged = object({ body: slug, reason: sentence });
const connection = object({
  body: slug,
  order: whole(1, 9),
  how: oneOf(...handovers),
  share: sentence,
  reason: sentence,
});

const answer: Schema<TownAnswer> = (value, place) => {
  const read = object({
    connections: list(connection, 2, 8),
    also_right: list(judged, 0, 5),
    tempting: list(judged, 1, 6),
    explanation: text({ max: 600 }),
  })(value, place);
  if (!read) return read;
  const { also_right: alsoRight, ...rest } = read;
  return { ...rest, alsoRight };
};

const family = (known: Known): Schema<TownFamily> => {
  const shape = object({
    id: slug,
    title: localized(60),
    text: prose(150, 700),
    wish: sentence,
    topics: list(among(known.topics, say.unknownTopic), 1, 5),
    indicators: list(among(known.indicators, say.unknownIndicator), 1, 6),
    answer,
  });
  return (value, place) => {
    const read = shape(value, place);
    if (!read) return read;
    const { text: html, ...rest } = read;
    return { ...rest, html };
  };
};

/** referral/<id>.yaml */
export const townSchema = (known: Known): Schema<Town> => {
  const body = object({
    id: slug,
    name: text({ max: 60 }),
    partner: among(known.partners, say.unknownPartner),
    does: sentence,
    limits: sentence,
    hours: text({ max: 80 }),
    languages: list(among(known.languages, say.unknownLanguage), 1, 25),
    interpretation: optional(sentence),
  });
  const shape = object({
    id: slug,
    title: localized(60),
    summary: localized(200),
    about: prose(50, 800),
    as_of: day,
    bodies: list(body, 2, 60),
    families: list(family(known), 1, 20),
  });
  return (value, place) => {
    const read = shape(value, place);
    if (!read) return read;
    const { as_of: asOf, about: aboutHtml, ...rest } = read;
    return { ...rest, asOf, aboutHtml };
  };
};

/** Answers name bodies of the town, each once, in an order without holes; every body is judged in at least one family. */
export function checkTown(town: Town, place: Place): void {
  checkIds(town.bodies, place.at('bodies'));
  checkIds(town.families, place.at('families'));
  const used = new Set<string>();
  for (const [index, family] of town.families.entries()) {
    const at = place.at('families').at(index).at('answer');
    const { connections, alsoRight, tempting } = family.answer;
    const named = [...connections, ...alsoRight, ...tempting].map((one) => one.body);
    for (const [number, id] of named.entries()) {
      used.add(id);
      if (!town.bodies.some((one) => one.id === id)) at.problem(say.unknownBody(id));
      if (named.indexOf(id) < number) at.problem(say.bodyTwice(id));
    }
    const orders = [...new Set(connections.map((one) => one.order))].sort((a, b) => a - b);
    if (orders.some((order, step) => order !== step + 1)) at.at('connections').problem(say.orderHole);
  }
  for (const [index, one] of town.bodies.entries())
    if (!used.has(one.id)) place.at('bodies').at(index).problem(say.bodyIdle(one.id));
}

function checkIds(things: readonly { readonly id: string }[], place: Place): void {
  const ids = things.map((one) => one.id);
  for (const [index, id] of ids.entries()) if (ids.indexOf(id) < index) place.at(index).problem(say.idTwice(id));
}
