import { say } from './author-words.js';
import type { CurriculumDocument } from './curriculum-document.js';
import type { Place } from './curriculum-problem.js';
import { allLessons, allSubjects } from './walk.js';

export interface IndicatorCoverage {
  readonly indicator: string;
  readonly taught: number;
  readonly practised: number;
  readonly tested: number;
  readonly exercised: number;
}

/** How often each indicator is taught (lessons), practised (rubric and observation rows), tested (questions) and exercised (cases). */
export function coverage(document: CurriculumDocument): IndicatorCoverage[] {
  const { rubric, observation } = document.practice;
  const { packs, simulations, towns, rewritings } = document.cases;
  const exercises = [...packs, ...simulations, ...towns.flatMap((town) => town.families), ...rewritings];
  const times = (rows: readonly { readonly indicators: readonly string[] }[], indicator: string) =>
    rows.filter((row) => row.indicators.includes(indicator)).length;
  return document.competencies.flatMap(({ indicators }) =>
    indicators.map(({ id }) => ({
      indicator: id,
      taught: times(allLessons(document), id),
      practised: times([...rubric, ...observation], id),
      tested: document.questions.filter((question) => question.indicator === id).length,
      exercised: times(exercises, id),
    })),
  );
}

/** A gap is an error only when nothing is left to be written. */
export function checkCoverage(document: CurriculumDocument, place: Place): void {
  if (allSubjects(document).some((subject) => subject.status === 'planned')) return;
  for (const { indicator, taught, practised, tested } of coverage(document)) {
    if (taught === 0) place.problem(say.untaught(indicator));
    if (practised === 0) place.problem(say.unpractised(indicator));
    if (tested === 0) place.problem(say.untested(indicator));
  }
}
