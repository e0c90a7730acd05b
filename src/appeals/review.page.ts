import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { reviewedView } from '#examination/reviewed-view';
import { testHeading } from '#examination/test-heading';
import { voidReasons } from '#examination/voided-item.entity';
import { hiddenNames } from '#marking/anonymous-body';
import type { Actor } from '#platform/actor/actor';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import type { Language } from '#platform/locale/languages';
import { decisionFields } from './appeal.form.js';
import { appealPolicy } from './appeal.policy.js';
import { appealsPaths } from './appeals.paths.js';
import type { AppealRow, AppealToReview } from './appeals.queries.js';
import { PAGE_OF_APPEALS } from './appeals.queries.js';

/** What waits for this reader. */
export function queuePage(rows: readonly AppealRow[], titles: ReadonlyMap<string, unknown>): object {
  const shown = rows.slice(0, PAGE_OF_APPEALS);
  const last = rows.length > PAGE_OF_APPEALS ? shown.at(-1) : null;
  return {
    appeals: shown.map((row) => ({ ...row, title: titles.get(row.test), href: appealsPaths.appeal(row.id) })),
    nextHref: last ? appealsPaths.after(last.id) : null,
  };
}

interface Reading {
  readonly actor: Actor;
  readonly curriculum: PublishedCurriculum;
  readonly appeal: AppealToReview;
  /** What would tell whose it is. */
  readonly names: readonly string[];
  readonly language: Language;
}

/** One appeal with its questions, the key and what was answered; whose it is stays hidden. */
export function reviewPage(
  { actor, curriculum, appeal, names, language }: Reading,
  typed: Readonly<Record<string, unknown>> = {},
  errors: readonly FieldError[] = [],
): object {
  const responses = new Map(appeal.answers.map(({ item, response }) => [item, response]));
  const position = (item: string) => appeal.attemptItemIds.indexOf(item) + 1;
  const chosen = typed['items'] === undefined ? appeal.itemIds : [typed['items']].flat();
  const { test, subject } = testHeading(curriculum, appeal.test, language);
  return {
    titleValues: { id: appeal.id },
    ...{ id: appeal.id, test, subject, lodgedAt: appeal.lodgedAt, listHref: appealsPaths.queue },
    reason: hiddenNames(names)(appeal.reason),
    questions: appeal.itemIds.map((item) =>
      reviewedView(curriculum, curriculum.question(item), responses.get(item) ?? null, {
        position: position(item),
        leftOut: false,
        reader: 'staff',
      }),
    ),
    action: appealsPaths.decision(appeal.id),
    remedies: appealPolicy.remedies(actor).map((value) => ({ value, label: null })),
    mayVoid: appealPolicy.remedies(actor).includes('void'),
    remedy: String(typed['remedy'] ?? ''),
    items: appeal.itemIds.map((item) => ({ value: item, position: position(item), checked: chosen.includes(item) })),
    voidReasons: voidReasons.map((value) => ({ value, label: null })),
    voidReason: String(typed['voidReason'] ?? ''),
    answer: String(typed['answer'] ?? ''),
    errors: formErrors(decisionFields, 'appeals.fields', errors),
  };
}
