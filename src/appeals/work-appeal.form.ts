import { type FieldError, readForm } from '#platform/forms/read-form';
import { RequiredText, WholeNumber } from '#platform/forms/rules';
import type { Verdict } from './decide-work-appeal.js';
import type { PointsOfAppeal } from './lodge-work-appeal.js';

class ReasonForm {
  @RequiredText(2000, 10) reason: string;
}
class VerdictForm {
  @WholeNumber(1, 5) level: number;
  @RequiredText(2000, 10) answer: string;
}
export class NamingForm {
  @WholeNumber(1, 2_147_483_647) markerId: number;
}
export const namingFields = ['markerId'] as const;
/** Fields of the pages are named by the place of their criterion in the rubric: `contest-1`, `reason-1`; `level-1`, `answer-1`. */
export const pointField = (name: 'contest' | 'reason' | 'level' | 'answer', position: number): string =>
  `${name}-${position}`;

type Read<T> = { readonly values: T; readonly errors: FieldError[] };
interface Asked {
  readonly criterion: string;
  readonly position: number;
}

/** What a trainee appeals against: each chosen criterion with a reason, at least one. */
export function readPoints(body: unknown, asked: readonly Asked[]): Read<PointsOfAppeal> {
  const sent = (body ?? {}) as Record<string, unknown>;
  const chosen = asked.filter(({ position }) => sent[pointField('contest', position)] !== undefined);
  const read = chosen.map(({ criterion, position }) => ({
    criterion,
    position,
    form: readForm(ReasonForm, { reason: sent[pointField('reason', position)] ?? '' }),
  }));
  const errors = read.flatMap(({ position, form }) =>
    form.ok ? [] : form.errors.map(({ code }) => ({ field: pointField('reason', position), code })),
  );
  const first = asked[0];
  if (chosen.length === 0 && first) errors.push({ field: pointField('contest', first.position), code: 'required' });
  return {
    values: Object.fromEntries(
      read.flatMap(({ criterion, form }) => (form.ok ? [[criterion, form.values.reason]] : [])),
    ),
    errors,
  };
}

/** What is decided about each criterion. */
export function readVerdict(body: unknown, asked: readonly Asked[]): Read<Verdict> {
  const sent = (body ?? {}) as Record<string, unknown>;
  const read = asked.map(({ criterion, position }) => ({
    criterion,
    position,
    form: readForm(VerdictForm, {
      level: sent[pointField('level', position)],
      answer: sent[pointField('answer', position)] ?? '',
    }),
  }));
  return {
    values: Object.fromEntries(read.flatMap(({ criterion, form }) => (form.ok ? [[criterion, form.values]] : []))),
    errors: read.flatMap(({ position, form }) =>
      form.ok
        ? []
        : form.errors.map(({ field, code }) => ({ field: pointField(field as 'level' | 'answer', position), code })),
    ),
  };
}
