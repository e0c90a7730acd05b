import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database/transaction';
import { conflict } from '#platform/problems';
import type { Seat } from './balance-groups.js';
import { CasePacks } from './case-packs.js';
import { caseReviewEvents } from './case-review.events.js';
import { caseReviewPaths } from './case-review.paths.js';
import { type CaseUse, chooseCasePack } from './choose-case-pack.js';
import { chooseTrainer } from './choose-trainer.js';
import type { ReviewDay } from './review-day.entity.js';
import { ReviewGroup } from './review-group.entity.js';
import { ReviewGroupsQueries } from './review-groups.queries.js';
import { SeatMember } from './seat-member.js';

/** New groups of a day, each with a number, a trainer without a conflict of interest, a case and its members. */
@Injectable()
export class OpenReviewGroups {
  constructor(
    private readonly groups: ReviewGroupsQueries,
    private readonly seat: SeatMember,
    private readonly packs: CasePacks,
  ) {}

  async within(tx: Transaction, day: ReviewDay, newGroups: readonly (readonly Seat[])[]): Promise<void> {
    const existing = await this.groups.seated(day.id, tx);
    const trainers = await this.groups.trainers(day.cohortId, day.heldOn, tx);
    const load = countBy(existing.map(({ trainerId }) => trainerId));
    const packs = (await this.packs.within(tx, day.cohortId)).map(({ id }) => id);
    const uses: CaseUse[] = await this.groups.caseUses(day.cohortId, tx);
    for (const [index, seats] of newGroups.entries()) {
      const trainer = chooseTrainer(seats, trainers, load);
      if (!trainer) throw conflict('case-review.no_trainer', caseReviewPaths.cohortGroups(day.cohortId));
      load.set(trainer.id, (load.get(trainer.id) ?? 0) + 1);
      const enrolmentIds = seats.map(({ enrolmentId }) => enrolmentId);
      const casePack = chooseCasePack(packs, enrolmentIds, uses);
      if (casePack === null) throw conflict('case-review.no_case', caseReviewPaths.cohortGroups(day.cohortId));
      uses.push({ casePack, enrolmentIds });
      await this.open(tx, day, { name: String(existing.length + index + 1), trainerId: trainer.id, casePack }, seats);
    }
  }

  private async open(
    tx: Transaction,
    day: ReviewDay,
    { name, trainerId, casePack }: Pick<ReviewGroup, 'name' | 'trainerId' | 'casePack'>,
    seats: readonly Seat[],
  ): Promise<void> {
    const group = await tx.insert(ReviewGroup, {
      reviewDayId: day.id,
      name,
      trainerId,
      casePack,
      rowVersion: 1,
    });
    await tx.record({
      name: caseReviewEvents.groupFormed,
      subjectId: group.id,
      after: { dayId: day.id, trainerId, casePack },
    });
    for (const { enrolmentId } of seats) await this.seat.within(tx, day.id, group.id, enrolmentId);
  }
}

function countBy(ids: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
