import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database/transaction';
import { next } from '#platform/transitions';
import { ConfirmationRequest } from './confirmation-request.entity.js';
import { confirmationRequestLife } from './confirmation-request-status.js';
import type { FoundRequest } from './find-request.js';
import { VoidConfirmations } from './void-confirmations.js';
import { WriteRequest } from './write-request.js';

/** What still waits in a request moves to a new one; its link dies. What was answered stays with who answered it. */
@Injectable()
export class ReplaceRequest {
  constructor(
    private readonly voidConfirmations: VoidConfirmations,
    private readonly write: WriteRequest,
  ) {}

  async within(
    tx: Transaction,
    { request, items }: FoundRequest,
    to: Pick<ConfirmationRequest, 'supervisorName' | 'supervisorEmail'>,
    why: 'substituted' | 'renewed',
  ): Promise<ConfirmationRequest> {
    for (const { confirmation } of items) await this.voidConfirmations.within(tx, confirmation, why);
    const status = next(confirmationRequestLife, request.status, 'void');
    await tx.update(ConfirmationRequest, { id: request.id }, { status });
    const { enrolmentId } = request;
    return this.write.within(
      tx,
      { ...to, enrolmentId, replaces: request.id, why },
      items.map(({ entry }) => entry),
    );
  }
}
