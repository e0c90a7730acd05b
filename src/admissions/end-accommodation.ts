import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { forbidden } from '#platform/problems';
import { next } from '#platform/transitions';
import { Accommodation } from './accommodation.entity.js';
import { accommodationPolicy } from './accommodation.policy.js';
import { accommodationLife } from './accommodation-status.js';
import { admissionsEvents } from './admissions.events.js';
import { Enrolment } from './enrolment.entity.js';

/** Extra time is no longer needed. Attempts that run keep the time they began with. Answers with the enrolment. */
@Injectable()
export class EndAccommodation {
  constructor(private readonly work: Work) {}

  run(actor: Person, id: number): Promise<number> {
    return this.work.run(actor, async (tx) => {
      const found = await tx.find(Accommodation, { id });
      const { enrolmentId, extraPercent } = found;
      if (!accommodationPolicy.end(actor, await tx.find(Enrolment, { id: enrolmentId }))) throw forbidden();
      const status = next(accommodationLife, found.status, 'end');
      await tx.update(Accommodation, { id }, { status, endedBy: actor.id, endedAt: tx.now });
      await tx.record({
        name: admissionsEvents.accommodationEnded,
        subjectId: enrolmentId,
        enrolmentId,
        reason: found.reasonCode,
        before: { status: found.status, extraPercent },
        after: { accommodationId: id, status, extraPercent: 0 },
      });
      return enrolmentId;
    });
  }
}
