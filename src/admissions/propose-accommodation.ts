import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { conflict, forbidden } from '#platform/problems';
import { Accommodation, type AccommodationReason } from './accommodation.entity.js';
import { accommodationPolicy } from './accommodation.policy.js';
import { admissionsEvents } from './admissions.events.js';
import { Enrolment } from './enrolment.entity.js';

export interface NewAccommodation {
  readonly extraPercent: number;
  readonly reason: AccommodationReason;
  readonly validFrom: string;
}

/** The office or the agency enters extra time in tests for a trainee; a second person approves it. */
@Injectable()
export class ProposeAccommodation {
  constructor(private readonly work: Work) {}

  run(actor: Person, enrolmentId: number, { extraPercent, reason, validFrom }: NewAccommodation): Promise<number> {
    return this.work.run(actor, async (tx) => {
      const enrolment = await tx.find(Enrolment, { id: enrolmentId });
      if (!accommodationPolicy.propose(actor, enrolment)) throw forbidden();
      if (enrolment.status !== 'active' && enrolment.status !== 'suspended')
        throw conflict('admissions.enrolment_not_active');
      const { id } = await tx.insert(Accommodation, {
        enrolmentId,
        extraPercent,
        reasonCode: reason,
        validFrom,
        status: 'proposed',
        enteredBy: actor.id,
        enteredAt: tx.now,
      });
      const after = { accommodationId: id, extraPercent, validFrom };
      await tx.record({
        name: admissionsEvents.accommodationProposed,
        subjectId: enrolmentId,
        enrolmentId,
        reason,
        after,
      });
      return id;
    });
  }
}
