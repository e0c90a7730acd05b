import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { shownBody } from '#marking/submission-view';
import { charactersOf } from '#marking/work-body';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { flagForm } from '#quarantine/flag-words';
import { decisionFields, decisions, levelField } from './moderation.form.js';
import { moderationPaths } from './moderation.paths.js';
import type { ModerationDetail } from './moderations.queries.js';

const LEVELS = [1, 2, 3, 4, 5];

/** One work with everything that was said about it, without names; and what the moderator says. */
export function moderationPage(
  detail: ModerationDetail,
  curriculum: PublishedCurriculum,
  typed: Readonly<Record<string, unknown>> = {},
  errors: readonly FieldError[] = [],
): object {
  const rubric = curriculum.document.practice.rubric;
  const found = formErrors(decisionFields(rubric), 'moderation.fields', errors);
  return {
    titleValues: { number: detail.blindNumber },
    ...{ detail, work: shownBody(detail.body), characters: charactersOf(detail.body), listHref: moderationPaths.list },
    waiting: detail.status === 'waiting',
    changes: detail.outcome !== null && detail.outcome !== detail.standing,
    action: moderationPaths.decision(detail.id),
    columns: detail.marks.map(({ ordinal }) => ordinal),
    rows: rubric.map(({ id, title, anchors }, index) => ({
      ...{ title, name: levelField(index), agreed: detail.agreed[id] ?? null, own: detail.levels?.[id] ?? null },
      given: detail.marks.map(({ ordinal, levels }) => ({ ordinal, level: levels?.[id] ?? null })),
      value: String(typed[levelField(index)] ?? detail.agreed[id] ?? ''),
      error: found.byField[levelField(index)] ?? null,
      options: LEVELS.map((level) => ({ value: String(level), label: String(level) })),
      anchors,
    })),
    decisions: decisions.map((value) => ({ value, label: null })),
    decision: String(typed['decision'] ?? ''),
    note: String(typed['note'] ?? ''),
    flag: flagForm(moderationPaths.quarantine(detail.id)),
    errors: found,
  };
}
