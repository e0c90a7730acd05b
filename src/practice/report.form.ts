import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt } from 'class-validator';
import type { PracticeForm } from '#curriculum/practice-document';
import { type FieldError, type FormResult, readForm } from '#platform/forms/read-form';
import { OptionalText, RowVersion } from '#platform/forms/rules';
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

export type ReportInput = ReportForm & { readonly answers: Record<string, string> };

export const reportTexts = ['title', 'background', 'course', 'outcome', 'learning'] as const;
type ReportPart = (typeof reportTexts)[number];

/** The parts that an edition of the form asks for. */
export const askedTexts = ({ fields }: PracticeForm): ReportPart[] =>
  reportTexts.filter((part) => fields.some(({ name }) => name === part));

/** A page that does not ask for a part does not send it: its text stays as it is. */
export const withTextsNotAsked = (
  body: Readonly<Record<string, unknown>>,
  form: PracticeForm,
  kept: Readonly<Record<ReportPart, string>>,
): Readonly<Record<string, unknown>> => {
  const asked = askedTexts(form);
  const silent = reportTexts.filter((name) => !asked.includes(name) && body[name] === undefined);
  return { ...body, ...Object.fromEntries(silent.map((name) => [name, kept[name]])) };
};

/** The name of the field that answers what was asked for in a criterion. */
export const answerField = (criterion: string): string => `answer-${criterion}`;
const LONGEST_ANSWER = 1_000;

/** The report as it was typed, with an answer for each criterion that was asked about. */
export function readReport(body: unknown): FormResult<ReportInput> {
  const form = readForm(ReportForm, body);
  const answers = answersIn(form.typed);
  const tooLong = Object.entries(answers)
    .filter(([, text]) => text.length > LONGEST_ANSWER)
    .map(([criterion]) => ({ field: answerField(criterion), code: 'too_long' }));
  if (form.ok && tooLong.length === 0) return { ...form, values: { ...form.values, answers } };
  return { ok: false, errors: [...(form.ok ? [] : form.errors), ...tooLong], typed: form.typed };
}

const answersIn = (typed: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, text]) => {
      const criterion = /^answer-([a-z-]{1,40})$/.exec(name)?.[1];
      return criterion && typeof text === 'string' ? [[criterion, text]] : [];
    }),
  );

/** What a draft still lacks before it can be submitted. */
export function unfinishedReport(
  form: ReportInput,
  covered: boolean,
  notAnswered: readonly string[],
  asked: readonly ReportPart[],
): FieldError[] {
  const lacking: string[] = asked.filter((name) => form[name] === '');
  return [...lacking, ...notAnswered.map(answerField), ...(covered ? [] : ['entryIds'])].map((field) => ({
    field,
    code: 'required',
  }));
}

/** Everything in a report that goes to readers, for the guard. */
export const writtenTexts = (
  report: Readonly<Record<ReportPart, string>>,
  answers: Answers,
  asked: readonly ReportPart[] = reportTexts,
): string[] => [...asked.map((name) => report[name]), ...Object.values(answers)];
