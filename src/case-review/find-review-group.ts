import type { Actor } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { forbidden, notFound } from '#platform/problems';
import { ReviewDay } from './review-day.entity.js';
import { ReviewGroup } from './review-group.entity.js';
import { reviewGroupPolicy } from './review-group.policy.js';

/** The group, locked, with its day, for somebody who may do `act` in it; 404 for who may not even see it. */
export async function findReviewGroup(
  tx: Transaction,
  actor: Actor,
  id: number,
  act: 'recordAttendance' | 'observe',
): Promise<{ group: ReviewGroup; day: ReviewDay }> {
  const group = await tx.find(ReviewGroup, { id });
  const day = await tx.find(ReviewDay, { id: group.reviewDayId });
  const mine = { trainerId: group.trainerId, cohortId: day.cohortId };
  if (!reviewGroupPolicy.see(actor, mine)) throw notFound();
  if (!reviewGroupPolicy[act](actor, mine)) throw forbidden();
  return { group, day };
}
