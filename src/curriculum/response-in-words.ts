import type { CasePart, Question } from './question.js';
import type { Response } from './response.js';

/** What somebody answered, as lines to be read; never whether it is right. */
export function responseInWords(question: Question, response: Response | null): string[] {
  if (response?.type !== question.type) return [];
  if (question.type === 'ordering' && response.type === 'ordering')
    return response.places
      .flatMap((place, index) => (place === null ? [] : [{ place, text: question.steps[index] ?? '' }]))
      .sort((one, other) => one.place - other.place)
      .map(({ place, text }) => `${place} ${text}`);
  if (question.type === 'matching' && response.type === 'matching') {
    const rights = [...question.pairs.map(({ right }) => right), ...question.distractors];
    return question.pairs.flatMap(({ left }, index) => {
      const given = response.rights[index];
      return given ? [`${left} → ${rights[given - 1] ?? ''}`] : [];
    });
  }
  if (question.type === 'case' && response.type === 'case')
    return question.parts.flatMap((part, index) =>
      chosenOf(part, response.parts[index] ?? null).map((text) => `${part.stem} → ${text}`),
    );
  return question.type === 'single' || question.type === 'multiple' ? chosenOf(question, response) : [];
}

const chosenOf = ({ options }: Pick<CasePart, 'options'>, response: Response | null): string[] =>
  response?.type === 'single' || response?.type === 'multiple'
    ? [response.chosen].flat().flatMap((place) => options[place - 1] ?? [])
    : [];
