import type { Person } from '#platform/actor/actor';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { admissionsPaths } from './admissions.paths.js';
import { refusalCodes } from './extension.entity.js';
import { extensionPolicy } from './extension.policy.js';
import type { ExtensionEffect } from './extension-effect.js';
import { endOf } from './extension-wish.js';
import { type ExtensionDetail, type ExtensionRow, PAGE_OF_EXTENSIONS } from './extensions.queries.js';

/** Wishes for more time that wait, and which of them the reader may decide. */
export function extensionRequestsPage(
  actor: Person,
  rows: readonly ExtensionRow[],
  afterId: number,
  now: Date,
): object {
  const shown = rows.slice(0, PAGE_OF_EXTENSIONS);
  const last = shown.at(-1);
  return {
    requests: shown.map((row) => ({
      ...row,
      newDueAt: endOf(row, row.dueAt),
      href: admissionsPaths.extensionRequest(row.id),
      state: stateFor(actor, row, now),
    })),
    nextHref: rows.length > shown.length && last ? `${admissionsPaths.extensionRequests}?after=${last.id}` : null,
    firstHref: afterId > 0 ? admissionsPaths.extensionRequests : null,
    hasPages: rows.length > shown.length || afterId > 0,
    overdueHref: admissionsPaths.endedWindows,
  };
}

/** Whether this reader decides, or who does. */
function stateFor(actor: Person, row: ExtensionRow, now: Date): 'yours' | 'agency' | 'another' {
  const isOver = now > row.dueAt;
  if (extensionPolicy.decide(actor, row, row, isOver)) return 'yours';
  return isOver && actor.id !== row.requestedBy && actor.id !== row.personId ? 'agency' : 'another';
}

interface Deciding {
  readonly actor: Person;
  readonly request: ExtensionDetail;
  /** Null once it is decided, or where the stage is over. */
  readonly effect: ExtensionEffect | null;
  readonly errors: readonly FieldError[];
  readonly now: Date;
}

/** One wish: who asks for what, what it does to the rest of the course, and the decision. */
export function extensionRequestPage({ actor, request, effect, errors, now }: Deciding): object {
  return {
    ...request,
    titleValues: { name: request.name },
    isOver: now > request.dueAt,
    effect,
    aboutPractice: request.windowStage === 'practice',
    dueKey: `admissions.fields.${request.windowStage === 'practice' ? 'practiceEndsOn' : 'learningDueAt'}`,
    endsOn: request.endsAt,
    state: effect ? stateFor(actor, request, now) : 'decided',
    isMoot: request.status === 'requested' && !effect,
    listHref: admissionsPaths.extensionRequests,
    enrolmentHref: admissionsPaths.enrolment(request.enrolmentId),
    approvalAction: admissionsPaths.extensionApproval(request.id),
    refusalAction: admissionsPaths.extensionRefusal(request.id),
    withdrawalAction:
      effect && extensionPolicy.withdraw(actor, request) ? admissionsPaths.extensionWithdrawal(request.id) : null,
    refusalOptions: refusalCodes.map((value) => ({ value, label: null })),
    errors: formErrors(['refusalReason'], 'admissions.fields', errors),
  };
}
