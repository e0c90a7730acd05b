import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt } from 'class-validator';
import type { PracticeForm } from '#curriculum/practice-document';
import { type FieldError, type FormResult, readForm } from '#platform/forms/read-form';
import { OptionalText, RowVersion } from '#platform/forms/rules';
import { camelCase } from '#practice-log/form-fields';
import type { Answers } from './points-to-answer.js';

const toIds = ({ value }: { value: unknown }): unknown =>
  value === undefined || value === '' ? [] : (Array.isArray(value) ? value : [value]).map(Number);

/** A draft may be incomplete; only what would not fit is refused. */
export class ReportForm {
  @OptionalText(200) title = '';
  @OptionalText(6000) background = '';
  @OptionalText(8000) course = '';
  @OptionalText(6000) outcome = '';
  @OptionalText(6000) learning = '';
  @Transform(toIds)
  @IsArray({ message: 'not_one_of' })
  @ArrayMaxSize(200, { message: 'too_many' })
  @IsInt({ each: true, message: 'not_one_of' })
  entryIds: number[] = [];
  @RowVersion() version: number;
}

/** `further`: the texts of parts that have no column of their own, by the name of their field. */
export type ReportInput = ReportForm & {
  readonly answers: Record<string, string>;
  readonly further: Record<string, string>;
};

/** Parts with a column of their own; an edition may ask for others. */
export const reportTexts = ['title', 'background', 'course', 'outcome', 'learning'] as const;
type Texts = Readonly<Record<(typeof reportTexts)[number], string>> & {
  readonly further?: Readonly<Record<string, string>>;
};
const hasColumn = (part: string): part is (typeof reportTexts)[number] => reportTexts.some((one) => one === part);

/** What is written in a part, wherever it is kept. */
export const textOf = (report: Texts, part: string): string =>
  hasColumn(part) ? report[part] : (report.further?.[part] ?? '');

/** The parts that an edition of the form asks for. */
export const askedTexts = ({ fields }: PracticeForm): string[] => fields.map(({ name }) => camelCase(name));
/** Those that it does not go without. */
export const requiredTexts = ({ fields }: PracticeForm): string[] =>
  fields.filter(({ required }) => required).map(({ name }) => camelCase(name));

/** A page that does not ask for a part does not send it: its text stays as it is. */
export const withTextsNotAsked = (
  body: Readonly<Record<string, unknown>>,
  form: PracticeForm,
  kept: Texts,
): Readonly<Record<string, unknown>> => {
  const asked = askedTexts(form);
  const silent = reportTexts.filter((name) => !asked.includes(name) && body[name] === undefined);
  return { ...body, ...Object.fromEntries(silent.map((name) => [name, kept[name]])) };
};

/** The name of the field that answers what was asked for in a criterion. */
export const answerField = (criterion: string): string => `answer-${criterion}`;
const LONGEST_ANSWER = 1_000;
const LONGEST_FURTHER = 8_000;

/** The report as it was typed, with the parts of its form and an answer for each criterion that was asked about. */
export function readReport(body: unknown, asked: PracticeForm): FormResult<ReportInput> {
  const form = readForm(ReportForm, body);
  const answers = answersIn(form.typed);
  const further = furtherIn(form.typed, asked);
  const tooLong = [
    ...longerThan(LONGEST_ANSWER, answers).map(answerField),
    ...longerThan(LONGEST_FURTHER, further),
  ].map((field) => ({ field, code: 'too_long' }));
  if (form.ok && tooLong.length === 0) return { ...form, values: { ...form.values, answers, further } };
  return { ok: false, errors: [...(form.ok ? [] : form.errors), ...tooLong], typed: form.typed };
}

const answersIn = (typed: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, text]) => {
      const criterion = /^answer-([a-z-]{1,40})$/.exec(name)?.[1];
      return criterion && typeof text === 'string' ? [[criterion, text]] : [];
    }),
  );

/** What was sent for parts without a column; a part that is not sent stays as it is. */
const furtherIn = (typed: Readonly<Record<string, unknown>>, form: PracticeForm): Record<string, string> =>
  Object.fromEntries(
    askedTexts(form).flatMap((part) => {
      const text = typed[part];
      return !hasColumn(part) && typeof text === 'string' ? [[part, text]] : [];
    }),
  );

const longerThan = (most: number, texts: Readonly<Record<string, string>>): string[] =>
  Object.entries(texts).flatMap(([name, text]) => (text.length > most ? [name] : []));

/** What a draft still lacks before it can be submitted. */
export function unfinishedReport(
  form: ReportInput,
  covered: boolean,
  notAnswered: readonly string[],
  required: readonly string[],
): FieldError[] {
  const lacking = required.filter((name) => textOf(form, name) === '');
  return [...lacking, ...notAnswered.map(answerField), ...(covered ? [] : ['entryIds'])].map((field) => ({
    field,
    code: 'required',
  }));
}

/** Everything in a report that goes to readers, for the guard. */
export const writtenTexts = (report: Texts, answers: Answers, asked: readonly string[] = reportTexts): string[] => [
  ...asked.map((name) => textOf(report, name)),
  ...Object.values(answers),
];
