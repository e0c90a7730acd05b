import { say } from './author-words.js';
import { type CasePack, caseMethods, type FacilitatorGuide, type ModelPlan } from './case-pack.js';
import type { Place } from './curriculum-problem.js';
import type { Known } from './known.js';
import { prose } from './prose.schema.js';
import { among, list, object, oneOf, optional, type Schema, text, whole } from './schema.js';
import { day, legalSource, localized, slug } from './wording.schema.js';

const sentence = text({ max: 300 });

const layer: Schema<CasePack['layers'][number]> = (value, place) => {
  const read = object({ id: slug, title: text({ max: 40 }), opens: sentence, text: prose(60, 500) })(value, place);
  if (!read) return read;
  const { text: html, ...rest } = read;
  return { ...rest, html };
};

const guide: Schema<FacilitatorGuide> = object({
  preparation: text({ max: 500 }),
  timetable: list(object({ minutes: whole(1, 90), what: text({ max: 160 }) }), 3, 10),
  questions: list(sentence, 3, 8),
  pitfalls: list(object({ view: sentence, response: text({ max: 400 }) }), 2, 6),
  care: text({ max: 400 }),
  closing: sentence,
});

const plan = (known: Known): Schema<ModelPlan> => {
  const step = object({
    partner: optional(among(known.partners, say.unknownPartner)),
    body: text({ max: 60 }),
    act: sentence,
    share: sentence,
    when: text({ max: 80 }),
    why: sentence,
  });
  return (value, place) => {
    const read = object({
      wish: sentence,
      order: text({ max: 400 }),
      steps: list(step, 3, 10),
      avoid: list(sentence, 2, 8),
      follow_up: text({ max: 400 }),
      other_ways: text({ max: 400 }),
    })(value, place);
    if (!read) return read;
    const { follow_up: followUp, other_ways: otherWays, ...rest } = read;
    return { ...rest, followUp, otherWays };
  };
};

/** 3-case-review/packs/<id>.yaml */
export const casePackSchema = (known: Known): Schema<CasePack> => {
  const pack = object({
    id: slug,
    title: localized(60),
    summary: localized(160),
    method: oneOf(...caseMethods),
    minutes: whole(40, 180),
    topics: list(among(known.topics, say.unknownTopic), 1, 5),
    indicators: list(among(known.indicators, say.unknownIndicator), 1, 10),
    goals: list(sentence, 2, 4),
    incident: prose(120, 500),
    layers: list(layer, 3, 8),
    guide,
    plan: plan(known),
    as_of: day,
    references: list(legalSource(known.references), 1, 10),
  });
  return (value, place) => {
    const read = pack(value, place);
    if (!read) return read;
    const { as_of: asOf, incident: incidentHtml, ...rest } = read;
    return { ...rest, asOf, incidentHtml };
  };
};

/** Layers have names of their own, and the timetable fills the time. */
export function checkCasePack(pack: CasePack, place: Place): void {
  const ids = pack.layers.map((one) => one.id);
  for (const [index, id] of ids.entries())
    if (ids.indexOf(id) < index) place.at('layers').at(index).problem(say.idTwice(id));
  const sum = pack.guide.timetable.reduce((minutes, one) => minutes + one.minutes, 0);
  if (sum !== pack.minutes) place.at('minutes').problem(say.timetable(sum, pack.minutes));
}
