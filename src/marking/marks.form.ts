import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';
import type { Criterion } from '#curriculum/practice-document';
import type { FieldError } from '#platform/forms/read-form';
import { OneOf, OptionalText, RequiredText, RowVersion, WholeNumber } from '#platform/forms/rules';
import type { Ranges } from './agreement-rule.js';
import { type DeclineReason, declineReasons } from './marker-assignment-status.js';
import { isWithin, lackingLevels, type MarksDraft } from './marks-to-give.js';

class CriterionMarkForm {
  @RequiredText(60) criterion: string;
  @IsOptional() @WholeNumber(1, 5) level: number | undefined;
  @OptionalText(2000) comment = '';
}

export class MarksForm {
  @OptionalText(4000) comment = '';
  @ArrayMaxSize(20, { message: 'too_many' })
  @ValidateNested({ each: true })
  @Type(() => CriterionMarkForm)
  marks: CriterionMarkForm[];
  @RowVersion() version: number;
}

export class DeclineForm {
  @OneOf(declineReasons) reason: DeclineReason;
}

/** Fields of the page are named by the place of their criterion in the rubric: `level-1`, `comment-1`, … */
export const fieldOf = (what: 'level' | 'comment', rubric: readonly Criterion[], criterion: string): string =>
  `${what}-${rubric.findIndex(({ id }) => id === criterion) + 1}`;

/** `level-1`, `comment-1` … as a list of marks; only of the criteria that this marker gives a level to. */
export function withMarks(body: unknown, rubric: readonly Criterion[], ranges: Ranges): Record<string, unknown> {
  const flat = (body ?? {}) as Record<string, unknown>;
  const text = (name: string): string => (typeof flat[name] === 'string' ? flat[name].trim() : '');
  const marks = Object.keys(ranges).map((criterion) => ({
    criterion,
    level: text(fieldOf('level', rubric, criterion)) || undefined,
    comment: text(fieldOf('comment', rubric, criterion)),
  }));
  return { ...flat, marks };
}

export const draftOf = (form: MarksForm): MarksDraft => ({
  ...form,
  marks: form.marks.map((mark) => ({ ...mark, level: mark.level ?? null })),
});

/** Errors of the list (`marks.0.level`) as errors of the page's fields. */
export const onPage = (errors: readonly FieldError[], rubric: readonly Criterion[], ranges: Ranges): FieldError[] =>
  errors.map((error) => {
    const [, index, what] = /^marks\.(\d+)\.(level|comment)$/.exec(error.field) ?? [];
    const criterion = Object.keys(ranges)[Number(index)];
    return criterion ? { field: fieldOf(what as 'level' | 'comment', rubric, criterion), code: error.code } : error;
  });

/** What still has to be done before the marks can be handed in. */
export function unfinished(draft: MarksDraft, rubric: readonly Criterion[], ranges: Ranges): FieldError[] {
  const levels = lackingLevels(ranges, draft).map((criterion) => ({
    field: fieldOf('level', rubric, criterion),
    code: 'required',
  }));
  const comment = draft.comment.trim() === '' ? [{ field: 'comment', code: 'required' }] : [];
  const outside = isWithin(ranges, draft) ? [] : [{ field: 'comment', code: 'out_of_range' }];
  return [...levels, ...comment, ...outside];
}
