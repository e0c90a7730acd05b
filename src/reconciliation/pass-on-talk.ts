import { Injectable } from '@nestjs/common';
import type { Levels } from '#marking/agreement-rule';
import { ConcludeReconciled } from '#marking/conclude-reconciled';
import type { HandedInWork } from '#marking/work.entity';
import type { Transaction } from '#platform/database/transaction';
import { next } from '#platform/transitions';
import { Reconciliation } from './reconciliation.entity.js';
import { reconciliationEvents } from './reconciliation.events.js';
import { type ReconciliationStatus, reconciliationLife } from './reconciliation-status.js';

/** The talk ends, and a third marker decides what is still open. What the two came to stands. */
@Injectable()
export class PassOnTalk {
  constructor(private readonly conclude: ConcludeReconciled) {}

  async within(
    tx: Transaction,
    talk: { readonly work: HandedInWork; readonly status: ReconciliationStatus; readonly settled: Levels },
    reason: 'asked' | 'overdue',
  ): Promise<void> {
    const { id: workId, enrolmentId } = talk.work;
    const status = next(reconciliationLife, talk.status, 'pass_on');
    await tx.update(Reconciliation, { workId }, { status, closedAt: tx.now });
    await tx.record({
      ...{ name: reconciliationEvents.reconciliationPassedOn, subjectId: workId, enrolmentId, reason },
      after: { levels: talk.settled },
    });
    await this.conclude.passedOn(tx, talk.work, talk.settled);
  }
}
