import type { EnrolmentContext } from '#admissions/enrolments.queries';
import type { CasePack } from '#curriculum/case-pack';
import { openingOf } from './case-pack-view.js';
import { caseReviewPaths } from './case-review.paths.js';
import type { CaseReviewStanding } from './case-review-standing.js';
import type { OwnDay } from './review-days.queries.js';

const ownDay = (day: OwnDay, today: string) => ({
  ...day,
  href: caseReviewPaths.session(day.id),
  over: day.heldOn < today,
  isToday: day.heldOn === today,
  attendance: [
    { half: 'morning', status: day.morning },
    { half: 'afternoon', status: day.afternoon },
  ],
});

/** The calendar of stage 3, and how much of it is attended. */
export const sessionsPage = (
  enrolment: EnrolmentContext,
  days: readonly OwnDay[],
  standing: CaseReviewStanding,
  today: string,
): object => ({
  days: days.map((day) => ownDay(day, today)),
  standing,
  isSuspended: enrolment.status === 'suspended',
  reached: ['case_review', 'certification', 'certified'].includes(enrolment.stage),
  finalTestHref: caseReviewPaths.finalTest,
});

/** One day: where and when, with whom, on which case, and whether one was there. */
export const sessionPage = (day: OwnDay, pack: CasePack | null, today: string): object => ({
  ...ownDay(day, today),
  opening: pack && openingOf(pack),
  listHref: caseReviewPaths.sessions,
});
