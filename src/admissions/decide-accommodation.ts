import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { forbidden } from '#platform/problems';
import { next } from '#platform/transitions';
import { Accommodation } from './accommodation.entity.js';
import { accommodationPolicy } from './accommodation.policy.js';
import { accommodationLife } from './accommodation-status.js';
import { admissionsEvents } from './admissions.events.js';
import { Enrolment } from './enrolment.entity.js';

/** A second person approves or declines extra time. What was in force before ends with the approval. Answers with the enrolment. */
@Injectable()
export class DecideAccommodation {
  constructor(private readonly work: Work) {}

  run(actor: Person, id: number, action: 'approve' | 'decline'): Promise<number> {
    return this.work.run(actor, async (tx) => {
      const found = await tx.find(Accommodation, { id });
      const { enrolmentId, extraPercent } = found;
      const enrolment = await tx.find(Enrolment, { id: enrolmentId });
      if (!accommodationPolicy.decide(actor, enrolment, found)) throw forbidden('admissions.proposer_does_not_decide');
      const status = next(accommodationLife, found.status, action);
      const before = action === 'approve' ? await this.endEarlier(tx, enrolmentId, actor.id) : null;
      await tx.update(Accommodation, { id }, { status, decidedBy: actor.id, decidedAt: tx.now });
      await tx.record({
        name: action === 'approve' ? admissionsEvents.accommodationApproved : admissionsEvents.accommodationDeclined,
        subjectId: enrolmentId,
        enrolmentId,
        reason: found.reasonCode,
        before: { status: found.status, extraPercent: before ?? 0 },
        after: { accommodationId: id, status, extraPercent },
      });
      return enrolmentId;
    });
  }

  /** The percent that was in force until now. */
  private async endEarlier(tx: Transaction, enrolmentId: number, endedBy: number): Promise<number | null> {
    const earlier = await tx.findOrNull(Accommodation, { enrolmentId, status: 'approved' });
    if (earlier) await tx.update(Accommodation, { id: earlier.id }, { status: 'ended', endedBy, endedAt: tx.now });
    return earlier?.extraPercent ?? null;
  }
}
