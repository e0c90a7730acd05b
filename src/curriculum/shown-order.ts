import type { Question } from './question.js';
import { seededOrder } from './seeded-order.js';

/**
 * In which order a page shows the options, steps or right sides: authored positions, as shuffled for one attempt. The order in
 * which authors write is often the right one, so pages and forms know only shown positions.
 */
export function shownOrder(count: number, seed: number, key: string): number[] {
  const positions = Array.from({ length: count }, (_, index) => index + 1);
  return seededOrder(positions, `${seed} ${key}`, (position) => position);
}

/** How many things a question shuffles. */
export function shuffledCount(question: Exclude<Question, { type: 'case' }>): number {
  if (question.type === 'ordering') return question.steps.length;
  if (question.type === 'matching') return question.pairs.length + question.distractors.length;
  return question.options.length;
}

/** The name of a form field: the question's id, and the number of the step, left side or part. */
export const fieldName = (question: string, number?: number): string => (number ? `${question}-${number}` : question);
