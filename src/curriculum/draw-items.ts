import { type Blueprint, readTestId, type TestId } from './blueprint.js';
import type { CurriculumDocument } from './curriculum-document.js';
import type { Question } from './question.js';
import { seededOrder } from './seeded-order.js';
import { allSubjects } from './walk.js';

export type Drawable = Pick<CurriculumDocument, 'groups' | 'questions' | 'tests'>;

/**
 * The items of one attempt, by their ids. Each subject gets its minimum, the rest goes where a minimum of the blueprint is still
 * open. Of one subject no item is seen twice before all were seen once. What is `without` (voided) is not drawn at all.
 * The same seed draws the same items in the same order.
 */
export function drawItems(
  curriculum: Drawable,
  test: TestId,
  by: { seen: Iterable<string>; without?: ReadonlySet<string>; seed: number },
): string[] {
  const { blueprint, pool, subjects } = poolOf(curriculum, test);
  const seen = new Set(by.seen);
  const usable = pool.filter((question) => !by.without?.has(question.id));
  const left = seededOrder(usable, by.seed, (question) => question.id);
  const drawn: Question[] = [];
  const take = (candidates: readonly Question[]) => {
    const next = mostWanted(candidates, drawn, blueprint, seen);
    if (!next) return;
    drawn.push(next);
    left.splice(left.indexOf(next), 1);
  };
  for (const subject of subjects)
    for (let count = 0; count < blueprint.perSubject; count++)
      take(left.filter((question) => question.subject === subject));
  for (let count = drawn.length; count < blueprint.items; count++) take(left);
  return seededOrder(drawn, `order ${by.seed}`, (question) => question.id).map((question) => question.id);
}

/** What a test draws from, with its numbers in proportion to the subjects that are written. */
export function poolOf(
  curriculum: Drawable,
  test: TestId,
): { blueprint: Blueprint; pool: Question[]; subjects: string[] } {
  const { use, subject } = readTestId(test);
  const found = curriculum.tests.find((one) => one.id === use);
  if (!found) throw new Error(`No blueprint for ${test}`);
  const all = allSubjects(curriculum as CurriculumDocument);
  const written = all
    .filter((one) => one.status === 'written' && (subject === null || one.id === subject))
    .map((one) => one.id);
  const pool = curriculum.questions.filter(
    (question) => question.uses.includes(use) && written.includes(question.subject),
  );
  const share = subject === null ? written.length / all.length : 1;
  return { blueprint: scaled(found, share, written.length), pool, subjects: written };
}

function scaled(blueprint: Blueprint, share: number, subjects: number): Blueprint {
  const part = (numbers: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(numbers).map(([key, number]) => [key, Math.floor(number * share)]));
  const { competencies, difficulties } = blueprint;
  const items = Math.max(Math.round(blueprint.items * share), blueprint.perSubject * subjects);
  return { ...blueprint, items, competencies: part(competencies), difficulties: part(difficulties) };
}

/** Unseen before seen; then the item that serves most of the minimums that are still open; then by the seeded order. */
function mostWanted(
  candidates: readonly Question[],
  drawn: readonly Question[],
  blueprint: Blueprint,
  seen: ReadonlySet<string>,
) {
  const open = (matches: (question: Question) => boolean, minimum: number | undefined) =>
    drawn.filter(matches).length < (minimum ?? 0) ? 1 : 0;
  const worth = (question: Question): number =>
    (seen.has(question.id) ? 0 : 10) +
    3 * open((one) => one.lesson === question.lesson, blueprint.perLesson) +
    2 * open((one) => one.competency === question.competency, blueprint.competencies[question.competency]) +
    open((one) => one.difficulty === question.difficulty, blueprint.difficulties[question.difficulty]);
  let best: Question | null = null;
  for (const question of candidates) if (!best || worth(question) > worth(best)) best = question;
  return best;
}
