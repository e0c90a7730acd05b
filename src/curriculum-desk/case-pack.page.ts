import type { CasePack } from '#curriculum/case-pack';
import { codeName } from '#curriculum/code-lists';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Language } from '#platform/locale/languages';
import { trusted } from '#platform/templates/trusted';
import { materialHead } from './material-head.js';
import { indicatorsOf, sourcesOf } from './sources.js';

/** A case with all its layers, the facilitator's guide and the model plan. */
export function casePackPage(curriculum: PublishedCurriculum, pack: CasePack, language: Language): object {
  const { summary, method, minutes, topics, goals, incidentHtml, layers, guide, plan, asOf } = pack;
  return {
    ...materialHead(pack.title, language),
    summary,
    method,
    lengthInMinutes: minutes,
    goals,
    topics: topics.map((topic) => codeName('topics', topic, language)),
    indicators: indicatorsOf(curriculum, pack.indicators),
    incident: trusted(incidentHtml),
    layers: layers.map(({ id, title, opens, html }) => ({ id, title, opens, body: trusted(html) })),
    guide,
    plan: {
      ...plan,
      steps: plan.steps.map(({ partner, ...step }) => ({
        ...step,
        partner: partner && codeName('partner-types', partner, language),
      })),
    },
    asOf,
    sources: sourcesOf(curriculum, pack.references),
  };
}
