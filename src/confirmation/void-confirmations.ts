import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database/transaction';
import { next } from '#platform/transitions';
import { Confirmation, type VoidReason } from './confirmation.entity.js';
import { confirmationEvents } from './confirmation.events.js';
import { ConfirmationRequest } from './confirmation-request.entity.js';
import { confirmationRequestLife } from './confirmation-request-status.js';
import { confirmationLife, voidableConfirmations } from './confirmation-status.js';

/** Confirmations that no longer hold, with the reason that both sides read. The entry is locked by the caller. */
@Injectable()
export class VoidConfirmations {
  async ofEntry(tx: Transaction, entryId: number, reason: VoidReason): Promise<void> {
    const confirmations = await tx.manager.findBy(Confirmation, { entryId });
    for (const one of confirmations.filter(({ status }) => voidableConfirmations.includes(status))) {
      await this.within(tx, one, reason);
      await closeWhereNothingWaits(tx, one.requestId);
    }
  }

  async within(tx: Transaction, { id, status, enrolmentId }: Confirmation, reason: VoidReason): Promise<void> {
    await tx.update(
      Confirmation,
      { id },
      { status: next(confirmationLife, status, 'void'), voidedAt: tx.now, voidReason: reason },
    );
    await tx.record({
      name: confirmationEvents.confirmationVoided,
      subjectId: id,
      enrolmentId,
      before: { status },
      after: { status: 'void', reason },
    });
  }
}

/** A request is over with its last item: answered where somebody answered, else void. */
export async function closeWhereNothingWaits(tx: Transaction, id: number): Promise<void> {
  const request = await tx.find(ConfirmationRequest, { id });
  const items = await tx.manager.findBy(Confirmation, { requestId: id });
  if (request.status !== 'open' || items.some(({ status }) => status === 'sent')) return;
  const action = items.some(({ answeredAt }) => answeredAt !== null) ? 'answer' : 'void';
  await tx.update(ConfirmationRequest, { id }, { status: next(confirmationRequestLife, request.status, action) });
}
