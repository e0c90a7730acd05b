import type { Stage } from '#admissions/enrolment-status';
import type { EnrolmentContext } from '#admissions/enrolments.queries';
import { instantInJapan } from '#platform/clock/clock';
import { type Remaining, remaining } from './days-left.js';
import type { TraineeHomeRow } from './trainee-home.queries.js';

export interface Deadline extends Remaining {
  readonly kind: 'learning' | 'practice' | 'session' | 'course';
  readonly href: string;
  readonly at: Date;
  /** Where to go, for a day of meeting. */
  readonly venue: string | null;
}

const AHEAD: Readonly<Record<Stage, readonly Deadline['kind'][]>> = {
  learning: ['learning', 'practice', 'session', 'course'],
  practice: ['practice', 'session', 'course'],
  case_review: ['session', 'course'],
  certification: [],
  certified: [],
};
const DAY_BEGINS = '09:00';

/** What is due from the present stage on, the nearest first. The end of practice is not told while its days stand still: it will be another one. */
export function deadlines(enrolment: EnrolmentContext, days: TraineeHomeRow['days'], now: Date): Deadline[] {
  const all = [
    { kind: 'learning' as const, href: '/learn', at: enrolment.learningDueAt, venue: null },
    ...(enrolment.practiceStoppedAt
      ? []
      : [{ kind: 'practice' as const, href: '/practice', at: enrolment.practiceEndsAt, venue: null }]),
    ...days.map(({ id, heldOn, venue }) => ({
      kind: 'session' as const,
      href: `/sessions/${id}`,
      at: instantInJapan(heldOn, DAY_BEGINS),
      venue,
    })),
    { kind: 'course' as const, href: '/sessions', at: enrolment.endsAt, venue: null },
  ];
  return all
    .filter(({ kind }) => AHEAD[enrolment.stage].includes(kind))
    .map((one) => ({ ...one, ...remaining(one.at, now) }))
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}
