import { admissionsPaths } from '#admissions/admissions.paths';
import { extensionReasons } from '#admissions/extension.entity';
import { extensionPolicy } from '#admissions/extension.policy';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Person } from '#platform/actor/actor';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { appealExtensionFields } from './appeal-extension.form.js';
import {
  type AppealExtensionRow,
  PAGE_OF_APPEAL_EXTENSIONS,
  type PersonToAppeal,
} from './appeal-extensions.queries.js';
import { appealable } from './appealable.js';
import { appealsPaths } from './appeals.paths.js';

const TONES = { requested: 'key', approved: 'success', declined: 'warning' } as const;

/** More time to appeal: what waits, and what was decided. */
export const appealExtensionsPage = (rows: readonly AppealExtensionRow[], from: number): object => ({
  rows: rows
    .slice(0, PAGE_OF_APPEAL_EXTENSIONS)
    .map((row) => ({ ...row, tone: TONES[row.status], href: appealsPaths.extension(row.id) })),
  nextHref:
    rows.length > PAGE_OF_APPEAL_EXTENSIONS
      ? `${appealsPaths.extensions}?from=${from + PAGE_OF_APPEAL_EXTENSIONS}`
      : null,
  firstHref: from > 0 ? appealsPaths.extensions : null,
});

/** The proposal for one person: which result, until when, and why. */
export function newAppealExtensionPage(
  person: PersonToAppeal,
  curriculum: PublishedCurriculum,
  now: Date,
  typed: Readonly<Record<string, unknown>> = {},
  errors: readonly FieldError[] = [],
): object {
  const value = (name: string) => String(typed[name] ?? '');
  return {
    titleValues: { name: person.name },
    ...{
      name: person.name,
      cohortCode: person.cohortCode,
      enrolmentHref: admissionsPaths.enrolment(person.enrolmentId),
    },
    action: appealsPaths.extensionsOf(person.enrolmentId),
    results: appealable(person, curriculum).map(({ key, test, round, until }) => ({
      ...{ key, test, round, until, over: now > until, checked: value('result') === key },
    })),
    reasonOptions: extensionReasons.map((reason) => ({ value: reason, label: null })),
    values: { newUntilOn: value('newUntilOn'), extensionReason: value('extensionReason'), note: value('note') },
    errors: formErrors(appealExtensionFields, 'appeals.fields', errors),
  };
}

/** One proposal, and its decision for whoever may take it. */
export function appealExtensionPage(actor: Person, row: AppealExtensionRow, now: Date): object {
  const isOver = now > row.oldUntil;
  const open = row.status === 'requested';
  const mayDecide = open && extensionPolicy.decide(actor, row, row, isOver);
  return {
    titleValues: { name: row.name },
    ...{ ...row, tone: TONES[row.status], isOver, mayDecide },
    forAgency: open && !mayDecide && isOver && actor.id !== row.requestedBy,
    forAnother: open && !mayDecide && actor.id === row.requestedBy,
    listHref: appealsPaths.extensions,
    enrolmentHref: admissionsPaths.enrolment(row.enrolmentId),
    approvalAction: appealsPaths.extensionApproval(row.id),
    refusalAction: appealsPaths.extensionRefusal(row.id),
  };
}
