import type { Question } from './question.js';

/**
 * What a person answered, in authored positions (from 1), so that it can be marked and counted without knowing in which order the
 * page showed things. A place that was left empty is null.
 */
export type Response = ChoiceResponse | OrderingResponse | MatchingResponse | CaseResponse;
export type ChoiceResponse = SingleResponse | MultipleResponse;
export interface SingleResponse {
  readonly type: 'single';
  readonly chosen: number;
}
export interface MultipleResponse {
  readonly type: 'multiple';
  readonly chosen: readonly number[];
}
/** The place that was given to each step, in authored (right) order of the steps. */
export interface OrderingResponse {
  readonly type: 'ordering';
  readonly places: readonly (number | null)[];
}
/** The right side that was given to each left side: 1 is the right side of the first pair; distractors follow after the pairs. */
export interface MatchingResponse {
  readonly type: 'matching';
  readonly rights: readonly (number | null)[];
}
export interface CaseResponse {
  readonly type: 'case';
  readonly parts: readonly (ChoiceResponse | null)[];
}

/** The response that gets the full point. */
export function rightResponse(question: Question): Response {
  switch (question.type) {
    case 'single':
      return { type: 'single', chosen: question.answer };
    case 'multiple':
      return { type: 'multiple', chosen: question.answer };
    case 'ordering':
      return { type: 'ordering', places: question.steps.map((_, index) => index + 1) };
    case 'matching':
      return { type: 'matching', rights: question.pairs.map((_, index) => index + 1) };
    case 'case':
      return { type: 'case', parts: question.parts.map((part) => rightResponse(part as Question) as ChoiceResponse) };
  }
}
