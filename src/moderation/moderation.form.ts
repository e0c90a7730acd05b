import type { Criterion } from '#curriculum/practice-document';
import type { Levels } from '#marking/agreement-rule';
import type { FieldError } from '#platform/forms/read-form';
import { Day, OneOf, OptionalText } from '#platform/forms/rules';

export class SampleForm {
  @Day() releasedFrom: string;
  @Day() releasedUntil: string;
}
export const sampleFields = ['releasedFrom', 'releasedUntil'] as const;

export const decisions = ['confirm', 'remark'] as const;
export class DecisionForm {
  @OneOf(decisions) decision: (typeof decisions)[number];
  @OptionalText(2000) note = '';
}

export const levelField = (index: number): string => `level-${index + 1}`;
export const decisionFields = (rubric: readonly Criterion[]): string[] => [
  'decision',
  'note',
  ...rubric.map((_, index) => levelField(index)),
];

/** The levels of a remark by criterion, or what is missing; other levels need words. */
export function readLevels(
  rubric: readonly Criterion[],
  body: Readonly<Record<string, unknown>>,
  note: string,
): { readonly levels: Levels; readonly errors: readonly FieldError[] } {
  const typed = rubric.map(({ id }, index) => ({
    id,
    field: levelField(index),
    value: String(body[levelField(index)] ?? ''),
  }));
  const errors = typed.filter(({ value }) => !/^[1-5]$/.test(value)).map(({ field }) => ({ field, code: 'required' }));
  const words = note.trim() === '' ? [{ field: 'note', code: 'required' }] : [];
  return {
    levels: Object.fromEntries(typed.map(({ id, value }) => [id, Number(value)])),
    errors: [...errors, ...words],
  };
}
