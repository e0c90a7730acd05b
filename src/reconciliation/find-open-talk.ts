import { Injectable } from '@nestjs/common';
import { disputedRanges } from '#marking/agreement-rule';
import { AssignmentsQueries } from '#marking/assignments.queries';
import { OpenAssignment, type OpenedAssignment } from '#marking/open-assignment';
import type { Actor } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { conflict, notFound } from '#platform/problems';
import { Reconciliation } from './reconciliation.entity.js';
import { ReconciliationsQueries } from './reconciliations.queries.js';
import { type Point, pointsOf } from './talk.js';

export interface OpenTalk {
  readonly opened: OpenedAssignment;
  readonly markerId: number;
  readonly points: readonly Point[];
}

/** Finds and locks a talk by the own assignment of one of the two; a 404 for everybody else, a 409 where it is over. */
@Injectable()
export class FindOpenTalk {
  constructor(
    private readonly open: OpenAssignment,
    private readonly assignments: AssignmentsQueries,
    private readonly talks: ReconciliationsQueries,
  ) {}

  async within(tx: Transaction, actor: Actor, assignmentId: number): Promise<OpenTalk> {
    const opened = await this.open.within(tx, actor, assignmentId);
    const { assignment, work, rule } = opened;
    if (assignment.ordinal === 3 || assignment.status !== 'handed_in') throw notFound();
    const { status } = await tx.find(Reconciliation, { workId: work.id });
    if (status !== 'open') throw conflict('no_longer_possible');
    const [first, second] = (await this.assignments.marksOf(work.id, tx)).map(({ levels }) => levels);
    const points = pointsOf(disputedRanges(first ?? {}, second ?? {}, rule), await this.talks.steps(work.id, tx));
    return { opened, markerId: assignment.markerId, points };
  }
}
