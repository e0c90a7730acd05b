import type { Question } from './question.js';
import type { ChoiceResponse, Response } from './response.js';
import { fieldName, shownOrder, shuffledCount } from './shown-order.js';

type Body = Readonly<Record<string, unknown>>;

/**
 * The answer to one question in a sent form, or null when nothing usable is there. Tolerant: whatever is missing, doubled or out of
 * range counts as left empty; a test is never lost because of one odd field.
 */
export function readResponse(question: Question, seed: number, body: Body): Response | null {
  const { id } = question;
  if (question.type === 'case') {
    const parts = question.parts.map((part, index) => {
      const name = fieldName(id, index + 1);
      return readChoice(part.type, body[name], shownOrder(part.options.length, seed, name));
    });
    return parts.some((part) => part) ? { type: 'case', parts } : null;
  }
  const order = shownOrder(shuffledCount(question), seed, id);
  if (question.type === 'ordering') {
    const places = question.steps.map((_, index) =>
      numberIn(body[fieldName(id, order.indexOf(index + 1) + 1)], question.steps.length),
    );
    return places.some((place) => place) ? { type: 'ordering', places } : null;
  }
  if (question.type === 'matching') {
    const rights = question.pairs.map((_, index) => authored(body[fieldName(id, index + 1)], order));
    return rights.some((right) => right) ? { type: 'matching', rights } : null;
  }
  return readChoice(question.type, body[fieldName(id)], order);
}

function readChoice(type: 'single' | 'multiple', sent: unknown, order: readonly number[]): ChoiceResponse | null {
  const positions = [sent].flat().flatMap((value) => authored(value, order) ?? []);
  const chosen = [...new Set(positions)].sort((a, b) => a - b);
  if (type === 'multiple') return chosen.length > 0 ? { type, chosen } : null;
  return chosen.length === 1 && chosen[0] ? { type, chosen: chosen[0] } : null;
}

/** The authored position of what was sent as a shown position. */
const authored = (sent: unknown, order: readonly number[]): number | null => {
  const shown = numberIn(sent, order.length);
  return shown ? (order[shown - 1] ?? null) : null;
};

function numberIn(sent: unknown, max: number): number | null {
  const number = typeof sent === 'string' && /^\d{1,2}$/.test(sent) ? Number(sent) : 0;
  return number >= 1 && number <= max ? number : null;
}
