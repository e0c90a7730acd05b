import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { forbidden } from '#platform/problems';
import { next } from '#platform/transitions';
import { admissionsEvents } from './admissions.events.js';
import { endSuspension } from './end-suspension.js';
import { Enrolment } from './enrolment.entity.js';
import { enrolmentPolicy } from './enrolment.policy.js';
import { enrolmentLife } from './enrolment-status.js';

export const leavingReasons = [
  'workload',
  'transfer',
  'illness',
  'family',
  'test_failed',
  'report_not_accepted',
  'no_contact',
  'other',
] as const;
export type LeavingReason = (typeof leavingReasons)[number];

/** Which reasons are offered: to the trainee, and to the office for either end. */
export const reasonsOfTrainee = [
  'workload',
  'transfer',
  'illness',
  'family',
  'other',
] as const satisfies LeavingReason[];
export const reasonsOfWithdrawal = leavingReasons.filter(
  (reason) => reason !== 'test_failed' && reason !== 'report_not_accepted',
);
export const reasonsOfFailure = [
  'test_failed',
  'report_not_accepted',
  'no_contact',
  'other',
] as const satisfies LeavingReason[];

export const reasonsOfDeferral = reasonsOfTrainee;

/** A trainee's course ends before its goal: by the trainee's wish (withdraw), to go on in a later cohort (defer), or because it cannot be completed any more (fail). */
@Injectable()
export class LeaveCourse {
  constructor(private readonly work: Work) {}

  run(actor: Actor, enrolmentId: number, action: 'withdraw' | 'defer' | 'fail', reason: LeavingReason): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const enrolment = await tx.find(Enrolment, { id: enrolmentId });
      if (!enrolmentPolicy[action](actor, enrolment)) throw forbidden();
      const status = next(enrolmentLife, enrolment.status, action);
      await endSuspension(tx, enrolmentId);
      await tx.update(
        Enrolment,
        { id: enrolmentId },
        { status, reasonCode: reason, finishedAt: tx.now, rowVersion: enrolment.rowVersion + 1 },
      );
      await tx.record({
        name: admissionsEvents.enrolmentLeft,
        subjectId: enrolmentId,
        enrolmentId,
        reason,
        before: { status: enrolment.status },
        after: { status },
      });
    });
  }
}
