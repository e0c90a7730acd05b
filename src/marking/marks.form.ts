import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';
import type { Criterion } from '#curriculum/practice-document';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { OneOf, OptionalText, RequiredText, RowVersion, WholeNumber } from '#platform/forms/rules';
import type { Ranges } from './agreement-rule.js';
import type { MarksOfMarker } from './assignments.queries.js';
import { type DeclineReason, declineReasons } from './marker-assignment-status.js';
import type { Desk } from './marking-desk.js';
import { isWithin, lackingLevels, type MarksDraft } from './marks-to-give.js';

class CriterionMarkForm {
  @RequiredText(60) criterion: string;
  @IsOptional() @WholeNumber(1, 5) level: number | undefined;
  @OptionalText(2000) comment = '';
  @WholeNumber(1, 1_000_000) version = 1;
}

export class MarksForm {
  @OptionalText(4000) comment: string | undefined;
  @ArrayMaxSize(20, { message: 'too_many' })
  @ValidateNested({ each: true })
  @Type(() => CriterionMarkForm)
  marks: CriterionMarkForm[];
  @RowVersion() version = 1;
}

export class DeclineForm {
  @OneOf(declineReasons) reason: DeclineReason;
}

/** Fields of the page are named by the place of their criterion in the rubric: `level-1`, `comment-1`, … */
export const fieldOf = (
  what: 'level' | 'comment' | 'version',
  rubric: readonly Criterion[],
  criterion: string,
): string => `${what}-${rubric.findIndex(({ id }) => id === criterion) + 1}`;

/** `level-1`, `comment-1`, `version-1` … as a list of marks: of the criteria that were sent and that this marker gives a level to. */
export function withMarks(body: unknown, rubric: readonly Criterion[], ranges: Ranges) {
  const flat = (body ?? {}) as Record<string, unknown>;
  const text = (name: string): string => (typeof flat[name] === 'string' ? flat[name].trim() : '');
  const marks = sentCriteria(flat, rubric, ranges).map((criterion) => ({
    criterion,
    level: text(fieldOf('level', rubric, criterion)) || undefined,
    comment: text(fieldOf('comment', rubric, criterion)).replace(/\r\n/g, '\n'),
    version: text(fieldOf('version', rubric, criterion)) || undefined,
  }));
  return { ...flat, marks };
}

/** A form that says nothing about a criterion (as that of the merge page) leaves it as it is. */
const sentCriteria = (flat: Record<string, unknown>, rubric: readonly Criterion[], ranges: Ranges): string[] =>
  Object.keys(ranges).filter(
    (criterion) => fieldOf('level', rubric, criterion) in flat || fieldOf('comment', rubric, criterion) in flat,
  );

export const draftOf = (form: MarksForm): MarksDraft => ({
  comment: form.comment,
  version: form.version,
  marks: form.marks.map((mark) => ({ ...mark, level: mark.level ?? null })),
});

/** Errors of the list (`marks.0.level`) as errors of the page's fields. */
export const onPage = (
  errors: readonly FieldError[],
  rubric: readonly Criterion[],
  marks: readonly { readonly criterion: string }[],
): FieldError[] =>
  errors.map((error) => {
    if (/^(marks\.\d+\.)?version$/.test(error.field)) return { field: 'version', code: error.code };
    const [, index, what] = /^marks\.(\d+)\.(level|comment)$/.exec(error.field) ?? [];
    const criterion = marks[Number(index)]?.criterion;
    return criterion ? { field: fieldOf(what as 'level' | 'comment', rubric, criterion), code: error.code } : error;
  });

/** What still has to be done before the marks can be handed in: what was sent counts, and what was kept before. */
export function unfinished(
  draft: MarksDraft,
  own: MarksOfMarker,
  rubric: readonly Criterion[],
  ranges: Ranges,
): FieldError[] {
  const sent = Object.fromEntries(
    draft.marks.map(({ criterion, level }) => [criterion, level ?? own.levels[criterion] ?? null]),
  );
  const levels = lackingLevels(ranges, { ...own.levels, ...sent }).map((criterion) => ({
    field: fieldOf('level', rubric, criterion),
    code: 'required',
  }));
  const comment = (draft.comment ?? own.comment).trim() === '' ? [{ field: 'comment', code: 'required' }] : [];
  const outside = isWithin(ranges, draft) ? [] : [{ field: 'comment', code: 'out_of_range' }];
  return [...levels, ...comment, ...outside];
}

/** What was sent about the marks of a desk; errors are told at the fields of its page. */
export function readMarks({ curriculum, ranges }: Desk, body: unknown) {
  const { rubric } = curriculum.document.practice;
  const sent = withMarks(body, rubric, ranges);
  const form = readForm(MarksForm, sent);
  return form.ok ? form : { ...form, errors: onPage(form.errors, rubric, sent.marks) };
}
