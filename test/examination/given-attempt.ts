import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { type Question } from '#curriculum/question';
import { questionForPage } from '#curriculum/question-for-page';
import { type Response, rightResponse } from '#curriculum/response';
import type { TestApp } from '../support/app';
import type { Visitor } from '../support/visitor';

export type Fields = Record<string, string | string[]>;

export interface AttemptRow {
  id: number;
  status: string;
  test: string;
  item_ids: string[];
  seed: number;
  due_at: Date | null;
  percent: number | null;
  passed: boolean | null;
  points: string | null;
  row_version: number;
}

export async function attemptRow(house: TestApp, id: number): Promise<AttemptRow> {
  const [row] = await house.rows<AttemptRow>('SELECT * FROM attempts WHERE id = $1', [id]);
  if (!row) throw new Error(`No attempt ${id}`);
  return row;
}

/** Starts a test by the button of its page; the id of the attempt. */
export async function started(visitor: Visitor, path: string): Promise<number> {
  const answer = await visitor.post(`${path}/attempts`);
  if (answer.status !== 303) throw new Error(`${path} answered ${answer.status}: ${answer.text.slice(0, 300)}`);
  return Number(answer.location.split('/').at(-1));
}

export async function questionsOf(house: TestApp, attempt: AttemptRow): Promise<Question[]> {
  const curriculum = await house.get(CurriculumLibrary).latest();
  return attempt.item_ids.map((id) => curriculum.question(id));
}

/** The fields that a person sends who knows the answer. */
export const rightFields = (question: Question, seed: number): Fields =>
  fieldsOf(question, seed, rightResponse(question));

/** The fields that a person sends to answer like this. */
export function fieldsOf(question: Question, seed: number, response: Response): Fields {
  const shown = questionForPage(question, seed, response);
  switch (shown.type) {
    case 'single':
    case 'multiple':
      return { [shown.name]: chosen(shown.options) };
    case 'ordering':
      return Object.fromEntries(shown.steps.map((slot) => [slot.name, slot.given ?? '']));
    case 'matching':
      return Object.fromEntries(shown.lefts.map((slot) => [slot.name, slot.given ?? '']));
    case 'case':
      return Object.fromEntries(shown.parts.map((part) => [part.name, chosen(part.options)]));
  }
}

const chosen = (options: readonly { value: string; chosen: boolean }[]) =>
  options.filter((one) => one.chosen).map((one) => one.value);

/** The hidden fields of a page of questions. */
export function frame(body: string): Fields {
  const names = ['page', 'version', 'writer'];
  return Object.fromEntries(
    names.map((name) => [name, new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '']),
  );
}

/** All the right answers of one page (six questions a page), with its hidden fields. */
export async function rightPage(house: TestApp, visitor: Visitor, id: number, page = 1): Promise<Fields> {
  const attempt = await attemptRow(house, id);
  const questions = (await questionsOf(house, attempt)).slice((page - 1) * 6, page * 6);
  const shown = await visitor.get(`/attempts/${id}?page=${page}`);
  return Object.assign(frame(shown.body), ...questions.map((question) => rightFields(question, attempt.seed)));
}
