import { markResponse } from './mark-response.js';
import type { CasePart, Question } from './question.js';
import type { Response } from './response.js';

/** A question after marking: what was right, what was answered, and why. In authored order; never before the attempt is marked. */
export interface QuestionForReview {
  readonly id: string;
  readonly lesson: string;
  readonly indicator: string;
  readonly competency: string;
  readonly points: number;
  readonly isRight: boolean;
  readonly stem: string;
  readonly explanation: string;
  readonly rows: readonly ReviewRow[];
  readonly parts: readonly ReviewPart[];
}
/** An option (right or not, chosen or not), a step with its places, or a pair with the right side that was given. */
export interface ReviewRow {
  readonly text: string;
  readonly right: string | null;
  readonly given: string | null;
  readonly isRight: boolean;
  readonly isChosen: boolean;
}
export interface ReviewPart {
  readonly stem: string;
  readonly explanation: string;
  readonly rows: readonly ReviewRow[];
}

export function questionForReview(question: Question, response: Response | null): QuestionForReview {
  const { id, lesson, indicator, competency, stem, explanation } = question;
  const { points } = markResponse(question, response);
  const given = response?.type === question.type ? response : null;
  const parts =
    question.type === 'case' ? question.parts.map((part, index) => reviewPart(part, partOf(given, index))) : [];
  return {
    id,
    lesson,
    indicator,
    competency,
    points,
    isRight: points === 1,
    stem,
    explanation,
    rows: rowsOf(question, given),
    parts,
  };
}

const partOf = (given: Response | null, index: number): Response | null =>
  given?.type === 'case' ? (given.parts[index] ?? null) : null;

const reviewPart = (part: CasePart, given: Response | null): ReviewPart => ({
  stem: part.stem,
  explanation: part.explanation,
  rows: options(part.options, [part.answer].flat(), given),
});

function rowsOf(question: Question, given: Response | null): ReviewRow[] {
  if (question.type === 'case') return [];
  if (question.type === 'ordering') {
    const places = given?.type === 'ordering' ? given.places : [];
    return question.steps.map((text, index) => row(text, String(index + 1), places[index]?.toString() ?? null));
  }
  if (question.type === 'matching') {
    const rights = [...question.pairs.map((pair) => pair.right), ...question.distractors];
    const chosen = given?.type === 'matching' ? given.rights : [];
    return question.pairs.map(({ left, right }, index) => row(left, right, rights[(chosen[index] ?? 0) - 1] ?? null));
  }
  return options(question.options, [question.answer].flat(), given);
}

const row = (text: string, right: string, given: string | null): ReviewRow => ({
  ...{ text, right, given },
  isRight: right === given,
  isChosen: given !== null,
});

function options(texts: readonly string[], answers: readonly number[], given: Response | null): ReviewRow[] {
  const chosen = given?.type === 'single' || given?.type === 'multiple' ? [given.chosen].flat() : [];
  return texts.map((text, index) => ({
    ...{ text, right: null, given: null },
    isRight: answers.includes(index + 1),
    isChosen: chosen.includes(index + 1),
  }));
}
