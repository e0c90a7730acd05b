import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { dayInJapan } from '#platform/clock/clock';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { conflict, forbidden } from '#platform/problems';
import { balanceGroups } from './balance-groups.js';
import { caseReviewPaths } from './case-review.paths.js';
import { GroupSize } from './group-size.js';
import { OpenReviewGroups } from './open-review-groups.js';
import { ReviewDay } from './review-day.entity.js';
import { reviewGroupPolicy } from './review-group.policy.js';
import { ReviewGroupsQueries } from './review-groups.queries.js';
import { SeatLatecomers } from './seat-latecomers.js';

/** The office forms the groups of a day from everybody in the stage; a second time only latecomers are seated, nobody is moved. */
@Injectable()
export class FormReviewGroups {
  constructor(
    private readonly work: Work,
    private readonly groups: ReviewGroupsQueries,
    private readonly size: GroupSize,
    private readonly open: OpenReviewGroups,
    private readonly latecomers: SeatLatecomers,
  ) {}

  run(actor: Actor, dayId: number): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const day = await this.find(tx, actor, dayId);
      const people = await this.groups.unseated(dayId, tx);
      if (people.length === 0) throw conflict('case-review.nobody_to_seat', caseReviewPaths.cohortGroups(day.cohortId));
      const max = await this.size.maximum(tx, day.cohortId);
      const left = await this.latecomers.within(tx, day, people, max);
      await this.open.within(tx, day, balanceGroups(left, max));
    });
  }

  private async find(tx: Transaction, actor: Actor, dayId: number): Promise<ReviewDay> {
    const day = await tx.find(ReviewDay, { id: dayId });
    if (!reviewGroupPolicy.plan(actor, day.cohortId)) throw forbidden('not_your_role');
    if (day.heldOn < dayInJapan(tx.now))
      throw conflict('case-review.day_over', caseReviewPaths.cohortGroups(day.cohortId));
    return day;
  }
}
