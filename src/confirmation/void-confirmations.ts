import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database/transaction';
import { next } from '#platform/transitions';
import type { PracticeEntry } from '#practice-log/practice-entry.entity';
import { Confirmation } from './confirmation.entity.js';
import { confirmationEvents } from './confirmation.events.js';
import { confirmationLife, voidableConfirmations } from './confirmation-status.js';

/** Links and confirmations of an entry that no longer hold. The entry is locked by the caller. */
@Injectable()
export class VoidConfirmations {
  async within(tx: Transaction, entry: PracticeEntry): Promise<void> {
    const confirmations = await tx.manager.findBy(Confirmation, { entryId: entry.id });
    for (const { id, status } of confirmations.filter((one) => voidableConfirmations.includes(one.status))) {
      await tx.update(Confirmation, { id }, { status: next(confirmationLife, status, 'void') });
      await tx.record({
        name: confirmationEvents.confirmationVoided,
        subjectId: id,
        enrolmentId: entry.enrolmentId,
        before: { status },
        after: { status: 'void' },
      });
    }
  }
}
