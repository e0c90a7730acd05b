import type { MultipleChoice, Question, SingleChoice } from './question.js';
import type { ChoiceResponse, MatchingResponse, OrderingResponse, Response } from './response.js';
import { fieldName, shownOrder, shuffledCount } from './shown-order.js';

/** All that a page may know of a question: no answer, no explanation, nothing in the order of the authors. */
export type QuestionForPage =
  | (PageBase & { readonly type: 'single' | 'multiple' } & ChoiceForPage)
  | (PageBase & { readonly type: 'ordering'; readonly steps: readonly Slot[]; readonly places: readonly number[] })
  | (PageBase & {
      readonly type: 'matching';
      readonly lefts: readonly Slot[];
      readonly rights: readonly OptionForPage[];
    })
  | (PageBase & { readonly type: 'case'; readonly parts: readonly PartForPage[] });

interface PageBase {
  readonly id: string;
  readonly competency: string;
  readonly stem: string;
}
export interface ChoiceForPage {
  readonly name: string;
  readonly options: readonly OptionForPage[];
}
export type PartForPage = ChoiceForPage & { readonly type: 'single' | 'multiple'; readonly stem: string };
/** `value` is the shown position, and what the form sends. */
export interface OptionForPage {
  readonly value: string;
  readonly text: string;
  readonly chosen: boolean;
}
/** Something that gets a number from the person; `given` is what was answered so far. */
export interface Slot {
  readonly name: string;
  readonly text: string;
  readonly given: string | null;
}

/** The question as it is shown in the attempt with this seed, with the answer saved so far. */
export function questionForPage(question: Question, seed: number, response: Response | null = null): QuestionForPage {
  const { id, competency, stem } = question;
  const saved = response?.type === question.type ? response : null;
  const base = { id, competency, stem };
  if (question.type === 'case') {
    const parts = saved?.type === 'case' ? saved.parts : [];
    return {
      ...base,
      type: 'case',
      parts: question.parts.map((part, index) => pagePart(id, part, index, seed, parts[index] ?? null)),
    };
  }
  const order = shownOrder(shuffledCount(question), seed, id);
  if (question.type === 'ordering')
    return { ...base, type: 'ordering', ...steps(id, question.steps, order, saved as OrderingResponse | null) };
  if (question.type === 'matching') {
    const given = (saved as MatchingResponse | null)?.rights ?? [];
    const rights = [...question.pairs.map((pair) => pair.right), ...question.distractors];
    const lefts = question.pairs.map(({ left }, index) =>
      slot(fieldName(id, index + 1), left, shownAs(order, given[index])),
    );
    return { ...base, type: 'matching', lefts, rights: shownOptions(rights, order, []) };
  }
  return {
    ...base,
    type: question.type,
    name: fieldName(id),
    options: shownOptions(question.options, order, chosenIn(saved)),
  };
}

function pagePart(
  id: string,
  part: (SingleChoice | MultipleChoice) & { readonly stem: string },
  index: number,
  seed: number,
  saved: ChoiceResponse | null,
): PartForPage {
  const name = fieldName(id, index + 1);
  const order = shownOrder(part.options.length, seed, name);
  return { type: part.type, stem: part.stem, name, options: shownOptions(part.options, order, chosenIn(saved)) };
}

/** Steps are named by their shown position; the person gives each a place. */
function steps(id: string, texts: readonly string[], order: readonly number[], saved: OrderingResponse | null) {
  const slots = order.map((position, shown) =>
    slot(fieldName(id, shown + 1), texts[position - 1] ?? '', saved?.places[position - 1]?.toString() ?? null),
  );
  return { steps: slots, places: texts.map((_, index) => index + 1) };
}

const slot = (name: string, text: string, given: string | null): Slot => ({ name, text, given });

const shownAs = (order: readonly number[], position: number | null | undefined): string | null =>
  position ? String(order.indexOf(position) + 1) : null;

const shownOptions = (texts: readonly string[], order: readonly number[], chosen: readonly number[]): OptionForPage[] =>
  order.map((position, shown) => ({
    value: String(shown + 1),
    text: texts[position - 1] ?? '',
    chosen: chosen.includes(position),
  }));

function chosenIn(response: Response | null): readonly number[] {
  if (response?.type === 'single') return [response.chosen];
  return response?.type === 'multiple' ? response.chosen : [];
}
