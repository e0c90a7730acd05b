import { Injectable } from '@nestjs/common';
import { cohortsKept } from '#admissions/cohorts-kept';
import type { Actor } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { conflict, forbidden } from '#platform/problems';
import { allocationEvents } from './allocation.events.js';
import { allocationPolicy } from './allocation.policy.js';
import { HandOnWorks } from './hand-on-works.js';
import { type Move, planLine } from './move.js';
import { PlacesQueries } from './places.queries.js';
import { type NewAbsence, RecordAbsence } from './record-absence.js';

class OnlyALook extends Error {
  constructor(readonly moves: readonly Move[]) {
    super('nothing is kept');
  }
}

/**
 * Somebody is away: the chosen works in their hands go to others, balanced as one question. The preview does the very same and keeps
 * nothing of it, so that it cannot promise what would not happen. Works of cohorts that the actor does not keep stay where they are.
 */
@Injectable()
export class MoveWorks {
  constructor(
    private readonly work: Work,
    private readonly absences: RecordAbsence,
    private readonly places: PlacesQueries,
    private readonly handOn: HandOnWorks,
  ) {}

  /** What would happen now. */
  async preview(actor: Actor, absence: NewAbsence, assignmentIds: readonly number[]): Promise<readonly Move[]> {
    try {
      return await this.work.run(actor, async (tx) => {
        throw new OnlyALook(await this.within(tx, actor, absence, assignmentIds));
      });
    } catch (error) {
      if (error instanceof OnlyALook) return error.moves;
      throw error;
    }
  }

  /** `seen`: the plan that stood on the page. Where it would come out differently now, nothing happens. */
  run(actor: Actor, absence: NewAbsence, assignmentIds: readonly number[], seen: string): Promise<readonly Move[]> {
    return this.work.run(actor, async (tx) => {
      const moves = await this.within(tx, actor, absence, assignmentIds);
      if (planLine(moves) !== seen) throw conflict('allocation.plan_changed');
      return moves;
    });
  }

  private async within(
    tx: Transaction,
    actor: Actor,
    absence: NewAbsence,
    assignmentIds: readonly number[],
  ): Promise<readonly Move[]> {
    if (!allocationPolicy.arrange(actor)) throw forbidden();
    await this.absences.within(tx, actor, absence);
    const open = await this.places.openOf(absence.markerId, cohortsKept(actor), tx);
    const chosen = open.filter(({ id }) => assignmentIds.includes(id));
    const moves = await this.handOn.within(tx, absence.markerId, chosen);
    await tx.record({
      ...{ name: allocationEvents.worksMoved, subjectId: absence.markerId },
      after: { moved: moves.length, waiting: moves.filter(({ markerId }) => markerId === null).length },
    });
    return moves;
  }
}
