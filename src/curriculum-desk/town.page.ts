import { codeName } from '#curriculum/code-lists';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Judged, Town, TownFamily } from '#curriculum/town';
import type { Language } from '#platform/locale/languages';
import { trusted } from '#platform/templates/trusted';
import { materialHead } from './material-head.js';
import { indicatorsOf } from './sources.js';

/** The invented town: its bodies, its families, and to whom each family is best connected. */
export function townPage(curriculum: PublishedCurriculum, town: Town, language: Language): object {
  const nameOf = new Map(town.bodies.map(({ id, name }) => [id, name]));
  const named = (body: string) => nameOf.get(body) ?? body;
  return {
    ...materialHead(town.title, language),
    summary: town.summary,
    about: trusted(town.aboutHtml),
    asOf: town.asOf,
    bodies: town.bodies.map((body) => ({
      ...body,
      partner: codeName('partner-types', body.partner, language),
      languages: body.languages.map((one) => codeName('languages', one, language)),
    })),
    families: town.families.map((family) => familyView(curriculum, family, named, language)),
  };
}

function familyView(
  curriculum: PublishedCurriculum,
  { id, title, html, wish, topics, indicators, answer }: TownFamily,
  named: (body: string) => string,
  language: Language,
): object {
  const judged = ({ body, reason }: Judged) => ({ name: named(body), reason });
  return {
    id,
    title,
    wish,
    body: trusted(html),
    topics: topics.map((topic) => codeName('topics', topic, language)),
    indicators: indicatorsOf(curriculum, indicators),
    connections: [...answer.connections]
      .sort((one, other) => one.order - other.order)
      .map(({ body, order, how, share, reason }) => ({ name: named(body), order, how, share, reason })),
    alsoRight: answer.alsoRight.map(judged),
    tempting: answer.tempting.map(judged),
    explanation: answer.explanation,
  };
}
