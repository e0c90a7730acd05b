import { Injectable } from '@nestjs/common';
import { markingEvents } from '#marking/marking.events';
import { workingDaysAfter } from '#platform/clock/working-days';
import type { Transaction } from '#platform/database/transaction';
import { AtOnce, type RecordedEvent, type Subscriber } from '#platform/outbox/subscriber';
import { Reconciliation } from './reconciliation.entity.js';
import { reconciliationEvents } from './reconciliation.events.js';

/** Two marks are too far apart: their markers get some days to come to one level. */
@Injectable()
@AtOnce(markingEvents.workDisputed)
export class OnWorkDisputed implements Subscriber {
  async handle(tx: Transaction, { subjectId, enrolmentId, after }: RecordedEvent): Promise<void> {
    const dueOn = workingDaysAfter(tx.now, Number(after?.['days']));
    await tx.insert(Reconciliation, { workId: subjectId, status: 'open', openedAt: tx.now, dueOn });
    await tx.record({ name: reconciliationEvents.reconciliationOpened, subjectId, enrolmentId, after: { dueOn } });
  }
}
