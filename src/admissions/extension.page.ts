import { formErrors } from '#platform/forms/form-errors';
import { admissionsPaths } from './admissions.paths.js';
import type { Sent } from './enrolment.page.js';
import type { EnrolmentContext } from './enrolments.queries.js';
import { extensionFields } from './extension.form.js';
import { extensionForm, extensionLine } from './extension-parts.js';
import type { StageWindow } from './stage-window.js';
import type { ExtensionLine } from './windows.queries.js';

interface Reading {
  readonly enrolment: EnrolmentContext;
  readonly window: StageWindow | null;
  readonly lines: readonly ExtensionLine[];
  /** Until when the trainee may ask. */
  readonly lastMoment: Date;
  readonly sent: Sent;
  readonly now: Date;
}

/** The trainee's own page about the end of stage 1: until when it is open, what was asked for, and the form to ask. */
export function extensionPage({ enrolment, window, lines, lastMoment, sent, now }: Reading): object {
  const { status, practiceEndsAt, endsAt } = enrolment;
  const dueAt = window?.dueAt ?? enrolment.learningDueAt;
  const inStage = window !== null;
  const inPractice = window?.stage === 'practice';
  const isOver = inStage && now > dueAt;
  const waiting = lines.find((line) => line.status === 'requested') ?? null;
  const isTooLate = inStage && now > lastMoment;
  return {
    dueAt,
    practiceEndsAt,
    endsAt,
    inPractice,
    about: inPractice ? 'practice' : 'learning',
    lastMoment,
    isOver,
    isTooLate,
    isSuspended: status === 'suspended',
    isElsewhere: !inStage && status !== 'suspended',
    waiting: waiting && {
      ...waiting,
      withdrawalAction:
        waiting.requestedBy === enrolment.personId ? admissionsPaths.extensionWithdrawal(waiting.id) : null,
    },
    form: inStage && !waiting && !isTooLate ? extensionForm(admissionsPaths.extension, sent.typed) : null,
    lines: lines.filter((line) => line.status !== 'requested').map((line) => extensionLine(line, false)),
    stageHref: inPractice ? '/practice' : '/learn',
    homeHref: '/home',
    errors: formErrors(extensionFields, 'admissions.fields', sent.errors),
  };
}
