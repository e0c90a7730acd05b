import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { conflict, Problem } from '#platform/problems';
import { confirmationEvents } from './confirmation.events.js';
import type { ConfirmationRequest } from './confirmation-request.entity.js';
import { ConfirmationsQueries } from './confirmations.queries.js';
import { type FoundRequest, refuseSpent, requestOf } from './find-request.js';
import { ReplaceRequest } from './replace-request.js';

export type Substitute = Pick<ConfirmationRequest, 'supervisorName' | 'supervisorEmail'>;

/** Another person at the same organisation answers in the supervisor's place; the old link dies. */
@Injectable()
export class NameSubstitute {
  constructor(
    private readonly work: Work,
    private readonly replace: ReplaceRequest,
    private readonly confirmations: ConfirmationsQueries,
  ) {}

  /** By the supervisor, behind the link. */
  run(actor: Actor, token: string, to: Substitute): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const found = await requestOf(tx, token);
      refuseSpent(found.request, tx.now);
      await this.within(tx, found, to);
    });
  }

  async within(tx: Transaction, found: FoundRequest, to: Substitute): Promise<void> {
    const { request, items } = found;
    if (request.status !== 'open' || items.length === 0) throw conflict('no_longer_possible');
    if (domainOf(to.supervisorEmail) !== domainOf(request.supervisorEmail))
      throw new Problem(422, 'confirmation.other_organisation');
    if (to.supervisorEmail.toLowerCase() === (await this.confirmations.traineeEmail(tx, request.enrolmentId)))
      throw new Problem(422, 'confirmation.not_the_trainee');
    const after = await this.replace.within(tx, found, to, 'substituted');
    await tx.record({
      name: confirmationEvents.supervisorSubstituted,
      subjectId: after.id,
      enrolmentId: request.enrolmentId,
      before: { requestId: request.id },
      after: { requestId: after.id },
    });
  }
}

export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();
