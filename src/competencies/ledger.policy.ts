import type { Stage } from '#admissions/enrolment-status';
import { type Actor, hasRoleFor } from '#platform/actor/actor';

interface EnrolmentLike {
  readonly personId: number;
  readonly cohortId: number;
  readonly stage: Stage;
  /** The report is hidden for a while: somebody's personal data may stand in it. */
  readonly withheld?: boolean;
}

/** Who sees what of somebody's ledger: all who are entitled, without being let in one by one. */
export const ledgerPolicy = {
  see: (actor: Actor, e: EnrolmentLike) =>
    actor.id !== e.personId && hasRoleFor(actor, e.cohortId, 'trainer', 'office', 'agency'),
  /** Who rated is for those who keep the course: markers stay unknown to trainees and to one another. */
  seeRaters: (actor: Actor, e: EnrolmentLike) => hasRoleFor(actor, e.cohortId, 'office', 'agency'),
  /** Trainees read what each marker wrote of their report, and the level that was agreed: not what one of two gave. */
  seeMarks: (actor: Actor, e: EnrolmentLike) => actor.id !== e.personId,
  /** A trainer who knew sentences of a report would recognise its next version, which is marked blind: they are shown when stage 2 is over. */
  seeWords: (actor: Actor, e: EnrolmentLike) =>
    actor.id === e.personId ||
    (!e.withheld &&
      (hasRoleFor(actor, e.cohortId, 'office', 'agency') || !(e.stage === 'learning' || e.stage === 'practice'))),
};
