import { say } from './author-words.js';
import type { Blueprint, TestId } from './blueprint.js';
import type { CurriculumDocument } from './curriculum-document.js';
import type { Place } from './curriculum-problem.js';
import { drawItems, poolOf } from './draw-items.js';
import type { Question } from './question.js';
import { allSubjects } from './walk.js';

const SEEDS = [1, 2, 3];

/** Each test can be drawn as often as it may be tried, every time with the minimums of its blueprint. */
export function checkBlueprints(document: CurriculumDocument, place: Place): void {
  for (const [index, { id: use, items, perSubject }] of document.tests.entries()) {
    const at = place.at('tests').at(index);
    const subjects = allSubjects(document);
    if (perSubject * (use === 'quiz' ? 1 : subjects.length) > items) at.problem(say.blueprintSum);
    const attempts = {
      quiz: 1,
      'check-test': document.settings.check_test_attempts.value,
      'final-test': document.settings.final_test_attempts.value,
    };
    const written = subjects.filter((subject) => subject.status === 'written');
    if (written.length === 0) continue;
    const tests: TestId[] = use === 'quiz' ? written.map((subject): TestId => `quiz:${subject.id}`) : [use];
    for (const test of tests) for (const message of new Set(faults(document, test, attempts[use]))) at.problem(message);
  }
}

function faults(document: CurriculumDocument, test: TestId, attempts: number): string[] {
  const { blueprint, pool, subjects } = poolOf(document, test);
  const short = subjects.flatMap((subject) => {
    const count = pool.filter((question) => question.subject === subject).length;
    const wanted = Math.max(blueprint.perSubject * attempts, test.startsWith('quiz:') ? blueprint.items : 0);
    return count < wanted ? [say.blueprintShort(test, subject, count, wanted)] : [];
  });
  return short.length > 0 ? short : SEEDS.flatMap((seed) => unmetIn(document, test, attempts, seed));
}

/** Draws one attempt after the other, as a person would meet them who fails each time. */
function unmetIn(document: CurriculumDocument, test: TestId, attempts: number, seed: number): string[] {
  const { blueprint, pool } = poolOf(document, test);
  const seen: string[] = [];
  const messages: string[] = [];
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const drawn = drawItems(document, test, { seen, seed: seed * 100 + attempt });
    const questions = drawn.flatMap((id) => pool.filter((question) => question.id === id));
    messages.push(...unmet(blueprint, questions).map((what) => say.blueprintUnmet(test, what, attempt)));
    seen.push(...drawn);
  }
  return messages;
}

function unmet(blueprint: Blueprint, drawn: readonly Question[]): string[] {
  const few = (numbers: Readonly<Record<string, number>>, of: (question: Question) => string | number, name: string) =>
    Object.entries(numbers).flatMap(([key, least]) =>
      drawn.filter((question) => String(of(question)) === key).length < least ? [`${name}${key}`] : [],
    );
  return [
    ...(drawn.length < blueprint.items ? [say.items] : []),
    ...few(blueprint.competencies, (question) => question.competency, say.ofCompetency),
    ...few(blueprint.difficulties, (question) => question.difficulty, say.ofDifficulty),
  ];
}
