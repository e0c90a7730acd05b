import { admissionsPaths } from '#admissions/admissions.paths';
import type { EnrolmentContext } from '#admissions/enrolments.queries';
import { dayInJapan } from '#platform/clock/clock';
import { windowState } from './learning-window.js';

/** What pages say about the two months: when they begin and end, and how many days are left. */
export function windowView(enrolment: EnrolmentContext, now: Date) {
  const { learningStartsAt: startsAt, learningDueAt: dueAt } = enrolment;
  const state = windowState(enrolment, now);
  const daysLeft = Math.max(0, Math.round((Date.parse(dayInJapan(dueAt)) - Date.parse(dayInJapan(now))) / 86_400_000));
  const isLearning = enrolment.stage === 'learning';
  const isSuspended = enrolment.status === 'suspended';
  return {
    startsAt,
    dueAt,
    daysLeft,
    isNotOpen: state === 'not_open',
    isOpen: state === 'open' && !isSuspended,
    isClosed: state === 'closed' && isLearning && enrolment.status === 'active',
    isSuspended,
    extensionHref: admissionsPaths.extension,
    lateRequestsUntil: enrolment.lateRequestsUntil,
    isTooLate: enrolment.lateRequestsUntil !== null && now > enrolment.lateRequestsUntil,
    isPassed: !isLearning,
  };
}
