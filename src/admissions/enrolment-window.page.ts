import type { Person } from '#platform/actor/actor';
import { allowed } from '#platform/transitions';
import { admissionsPaths } from './admissions.paths.js';
import { enrolmentPolicy } from './enrolment.policy.js';
import { enrolmentLife } from './enrolment-status.js';
import type { EnrolmentDetail } from './enrolments.queries.js';
import { extensionPolicy } from './extension.policy.js';
import { extensionForm, extensionLine } from './extension-parts.js';
import { afterStandstill } from './stopped-clock.js';
import { suspensionReasons } from './suspension.entity.js';
import type { Arrangements } from './windows.queries.js';

/** The window of stage 1 on the page of an enrolment: where it stands, extensions and pauses so far, and the forms for more. */
export function enrolmentWindow(
  actor: Person,
  enrolment: EnrolmentDetail,
  { extensions, suspensions }: Arrangements,
  typed: Readonly<Record<string, unknown>>,
  now: Date,
): object {
  const { id, status, stage, learningDueAt } = enrolment;
  const possible = allowed(enrolmentLife, status);
  const inStage = stage === 'learning' && status === 'active';
  const inWindow = status === 'active' && (stage === 'learning' || stage === 'practice');
  const waiting = extensions.find((line) => line.status === 'requested') ?? null;
  const pause = suspensions.find(({ endedAt }) => endedAt === null);
  return {
    dueAt: learningDueAt,
    cohortEndsAt: enrolment.learningEndsAt,
    differs: learningDueAt.getTime() !== enrolment.learningEndsAt.getTime(),
    isOver: inStage && now > learningDueAt,
    lateRequestsUntil: inStage ? enrolment.lateRequestsUntil : null,
    resumedDueAt: pause && stage === 'learning' ? afterStandstill(learningDueAt, new Date(pause.startedAt), now) : null,
    waitingHref: waiting && inWindow ? admissionsPaths.extensionRequest(waiting.id) : null,
    extensions: extensions.map((line) => extensionLine(line, true)),
    suspensions,
    extensionForm:
      inWindow && !waiting && extensionPolicy.propose(actor, enrolment)
        ? extensionForm(admissionsPaths.enrolmentExtensions(id), typed)
        : null,
    suspensionAction:
      possible.includes('suspend') && enrolmentPolicy.suspend(actor, enrolment)
        ? admissionsPaths.enrolmentSuspension(id)
        : null,
    suspensionOptions: suspensionReasons.map((value) => ({ value, label: null })),
    resumptionAction:
      possible.includes('resume') && enrolmentPolicy.suspend(actor, enrolment)
        ? admissionsPaths.enrolmentResumption(id)
        : null,
  };
}
