import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { dayInJapan } from '#platform/clock/clock';
import { Work } from '#platform/database/work';
import { conflict, forbidden } from '#platform/problems';
import { CasePacks } from './case-packs.js';
import { caseReviewEvents } from './case-review.events.js';
import { caseReviewPaths } from './case-review.paths.js';
import { ReviewDay } from './review-day.entity.js';
import { ReviewGroup } from './review-group.entity.js';
import { reviewGroupPolicy } from './review-group.policy.js';
import { ReviewGroupsQueries } from './review-groups.queries.js';

export interface Arrangement {
  readonly trainerId: number;
  readonly casePack: string;
  readonly rowVersion: number;
}

/** The office chooses who leads a group and which case it works on. Nobody leads people of their own organisation. */
@Injectable()
export class ArrangeReviewGroup {
  constructor(
    private readonly work: Work,
    private readonly groups: ReviewGroupsQueries,
    private readonly packs: CasePacks,
  ) {}

  run(actor: Actor, groupId: number, { trainerId, casePack, rowVersion }: Arrangement): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const group = await tx.find(ReviewGroup, { id: groupId });
      const day = await tx.find(ReviewDay, { id: group.reviewDayId });
      if (!reviewGroupPolicy.plan(actor, day.cohortId)) throw forbidden('not_your_role');
      const backTo = caseReviewPaths.group(groupId);
      if (day.heldOn < dayInJapan(tx.now)) throw conflict('case-review.day_over', backTo);
      if (group.rowVersion !== rowVersion) throw conflict('changed_meanwhile', backTo);
      const packs = await this.packs.within(tx, day.cohortId);
      if (!packs.some(({ id }) => id === casePack)) throw conflict('case-review.unknown_case', backTo);
      const trainer = (await this.groups.trainers(day.cohortId, day.heldOn, tx)).find(({ id }) => id === trainerId);
      const seats = (await this.groups.seated(day.id, tx)).find(({ id }) => id === groupId)?.seats ?? [];
      if (!trainer || seats.some((seat) => trainer.organisationIds.includes(seat.organisationId)))
        throw conflict('case-review.trainer_conflict', backTo);
      await tx.update(ReviewGroup, { id: groupId }, { trainerId, casePack, rowVersion: rowVersion + 1 });
      const before = { trainerId: group.trainerId, casePack: group.casePack };
      await tx.record({
        name: caseReviewEvents.groupArranged,
        subjectId: groupId,
        before,
        after: { trainerId, casePack },
      });
    });
  }
}
