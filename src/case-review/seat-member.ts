import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database/transaction';
import { caseReviewEvents } from './case-review.events.js';
import { ReviewGroupMember } from './review-group-member.entity.js';

/** Somebody gets a seat in a group. */
@Injectable()
export class SeatMember {
  async within(tx: Transaction, reviewDayId: number, reviewGroupId: number, enrolmentId: number): Promise<void> {
    await tx.insert(ReviewGroupMember, { reviewGroupId, reviewDayId, enrolmentId });
    await tx.record({ name: caseReviewEvents.memberSeated, subjectId: reviewGroupId, enrolmentId });
  }
}
