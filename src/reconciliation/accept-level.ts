import { Injectable } from '@nestjs/common';
import { ConcludeReconciled } from '#marking/conclude-reconciled';
import { markingPaths } from '#marking/marking.paths';
import type { Actor } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { notFound, Problem } from '#platform/problems';
import { next } from '#platform/transitions';
import { FindOpenTalk, type OpenTalk } from './find-open-talk.js';
import { Reconciliation } from './reconciliation.entity.js';
import { reconciliationEvents } from './reconciliation.events.js';
import { reconciliationLife } from './reconciliation-status.js';
import { ReconciliationStep } from './reconciliation-step.entity.js';
import { isSettled, mayAccept, type Point, settledLevels } from './talk.js';

export interface Acceptance {
  readonly criterion: string;
  /** The level that stood on the page: a proposal that changed meanwhile is not accepted by accident. */
  readonly level: number;
}

/** The other one's proposal is right: the criterion is settled, and with the last one the work is released. */
@Injectable()
export class AcceptLevel {
  constructor(
    private readonly work: Work,
    private readonly find: FindOpenTalk,
    private readonly conclude: ConcludeReconciled,
  ) {}

  /** Whether that settled the whole work. */
  run(actor: Actor, assignmentId: number, { criterion, level }: Acceptance): Promise<boolean> {
    return this.work.run(actor, async (tx) => {
      const talk = await this.find.within(tx, actor, assignmentId);
      const { opened, markerId, points } = talk;
      const point = points.find((one) => one.criterion === criterion);
      if (!point) throw notFound();
      if (!mayAccept(point, markerId, level))
        throw new Problem(409, 'reconciliation.proposal_changed', markingPaths.reconciliation(assignmentId));
      const { id: workId, enrolmentId } = opened.work;
      await tx.insert(ReconciliationStep, { workId, markerId, kind: 'accept', criterion, level, madeAt: tx.now });
      await tx.record({
        ...{ name: reconciliationEvents.levelAccepted, subjectId: workId, enrolmentId },
        after: { criterion, level, ordinal: opened.assignment.ordinal },
      });
      const now = points.map((one) => (one === point ? { ...one, settled: level } : one));
      if (isSettled(now)) await this.settle(tx, talk, now);
      return isSettled(now);
    });
  }

  private async settle(tx: Transaction, { opened }: OpenTalk, points: readonly Point[]): Promise<void> {
    const { id: workId, enrolmentId } = opened.work;
    const levels = settledLevels(points);
    const status = next(reconciliationLife, 'open', 'settle');
    await tx.update(Reconciliation, { workId }, { status, closedAt: tx.now });
    await tx.record({
      name: reconciliationEvents.reconciliationSettled,
      subjectId: workId,
      enrolmentId,
      after: { levels },
    });
    await this.conclude.settled(tx, opened, levels);
  }
}
