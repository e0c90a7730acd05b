import { noCases } from '#curriculum/case-documents';
import type { CurriculumDocument } from '#curriculum/curriculum-document';
import { allLessons } from '#curriculum/walk';

/** The columns of the coverage matrix: where an indicator can be taught, tested, practised, observed and discussed. */
export const placesOfUse = [
  'lessons',
  'questions',
  'criteria',
  'observation',
  'packs',
  'simulations',
  'families',
  'rewritings',
] as const;

/** What serves an indicator. */
export function usesOf(document: CurriculumDocument, indicator: string) {
  const { rubric, observation } = document.practice;
  const { packs, simulations, towns, rewritings } = document.cases ?? noCases;
  const serving = <T extends { readonly indicators: readonly string[] }>(things: readonly T[]): T[] =>
    things.filter((thing) => thing.indicators.includes(indicator));
  return {
    lessons: serving(allLessons(document)),
    questions: document.questions.filter((question) => question.indicator === indicator),
    criteria: serving(rubric),
    observation: serving(observation),
    packs: serving(packs),
    simulations: serving(simulations),
    families: serving(towns.flatMap((town) => town.families.map((family) => ({ ...family, town: town.id })))),
    rewritings: serving(rewritings),
  };
}
