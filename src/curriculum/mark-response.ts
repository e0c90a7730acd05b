import type { MultipleChoice, Question, SingleChoice } from './question.js';
import type { ChoiceResponse, Response } from './response.js';

/** Points from 0 to 1 in hundredths, as the database keeps them. No response, or one of another type, is worth nothing. */
export function markResponse(question: Question, response: Response | null): { points: number } {
  return { points: Math.round(100 * share(question, response)) / 100 };
}

function share(question: Question, response: Response | null): number {
  if (!response || response.type !== question.type) return 0;
  if (question.type === 'ordering') return inPlace(question.steps, (response as { places: readonly unknown[] }).places);
  if (question.type === 'matching') return inPlace(question.pairs, (response as { rights: readonly unknown[] }).rights);
  if (question.type !== 'case') return choice(question, response as ChoiceResponse);
  const { parts } = response as { parts: readonly (ChoiceResponse | null)[] };
  return (
    question.parts.reduce((sum, part, index) => sum + choice(part, parts[index] ?? null), 0) / question.parts.length
  );
}

/** Right minus wrong over all that is right, never below nothing: ticking everything gains nothing. */
function choice(asked: SingleChoice | MultipleChoice, response: ChoiceResponse | null): number {
  if (!response || response.type !== asked.type) return 0;
  if (asked.type === 'single') return response.chosen === asked.answer ? 1 : 0;
  const chosen = [...new Set(response.chosen as readonly number[])];
  const right = chosen.filter((position) => asked.answer.includes(position)).length;
  return Math.max(0, right - (chosen.length - right)) / asked.answer.length;
}

const inPlace = (wanted: readonly unknown[], given: readonly unknown[]): number =>
  wanted.filter((_, index) => given[index] === index + 1).length / wanted.length;
