import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database/transaction';
import { groupFor, type Seat } from './balance-groups.js';
import type { ReviewDay } from './review-day.entity.js';
import { ReviewGroupsQueries } from './review-groups.queries.js';
import { SeatMember } from './seat-member.js';

/** Puts people into groups that exist and have room. */
@Injectable()
export class SeatLatecomers {
  constructor(
    private readonly groups: ReviewGroupsQueries,
    private readonly seat: SeatMember,
  ) {}

  /** Those for whom there was no room. */
  async within(tx: Transaction, day: ReviewDay, people: readonly Seat[], max: number): Promise<Seat[]> {
    const existing = await this.groups.seated(day.id, tx);
    const trainers = await this.groups.trainers(day.cohortId, day.heldOn, tx);
    const open = existing.map(({ id, trainerId, seats }) => ({
      id,
      seats: [...seats],
      closedTo: trainers.find((one) => one.id === trainerId)?.organisationIds ?? [],
    }));
    const left: Seat[] = [];
    for (const person of people) {
      const group = open[groupFor(person, open, max) ?? -1];
      if (!group) left.push(person);
      else {
        group.seats.push(person);
        await this.seat.within(tx, day.id, group.id, person.enrolmentId);
      }
    }
    return left;
  }
}
