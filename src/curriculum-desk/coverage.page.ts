import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { deskPaths } from './curriculum-desk.paths.js';
import { placesOfUse, usesOf } from './indicator-uses.js';

/** Indicator by indicator, how much there is of each kind; every number leads to its list. */
export function coveragePage(curriculum: PublishedCurriculum): object {
  const { document } = curriculum;
  return {
    overviewHref: deskPaths.overview,
    competencies: document.competencies.map(({ id, name, indicators }) => ({
      id,
      name,
      columns: placesOfUse,
      indicators: indicators.map((indicator) => {
        const uses = usesOf(document, indicator.id);
        const href = deskPaths.indicator(indicator.id);
        return {
          id: indicator.id,
          statement: indicator.statement,
          href,
          cells: placesOfUse.map((place) => ({ place, count: uses[place].length, href: `${href}#${place}` })),
        };
      }),
    })),
  };
}

/** Everything that serves one indicator. Without the right to see answers, questions are counted and not named. */
export function indicatorPage(curriculum: PublishedCurriculum, id: string, seesAnswers: boolean): object {
  const { statement } = curriculum.indicator(id);
  const uses = usesOf(curriculum.document, id);
  const competency = curriculum.competency(id.slice(0, 2));
  return {
    titleValues: { indicator: id },
    overviewHref: deskPaths.overview,
    coverageHref: deskPaths.coverage,
    id,
    statement,
    competency: { id: competency.id, name: competency.name },
    questionCount: uses.questions.length,
    lessons: uses.lessons.map((one) => ({ id: one.id, title: one.title, href: deskPaths.lesson(one.id) })),
    questions: seesAnswers
      ? uses.questions.map(({ id: item, subject, stem }) => ({
          id: item,
          stem,
          href: deskPaths.question(subject, item),
        }))
      : [],
    criteria: uses.criteria.map((one) => ({ title: one.title, href: deskPaths.practiceRow(one.id) })),
    observation: uses.observation.map((one) => ({ act: one.act, href: deskPaths.practiceRow(one.id) })),
    packs: uses.packs.map((one) => ({ title: one.title, href: deskPaths.pack(one.id) })),
    simulations: uses.simulations.map((one) => ({ title: one.title, href: deskPaths.simulation(one.id) })),
    families: uses.families.map((one) => ({ title: one.title, href: deskPaths.family(one.town, one.id) })),
    rewritings: uses.rewritings.map((one) => ({ title: one.title, href: deskPaths.rewriting(one.id) })),
  };
}
