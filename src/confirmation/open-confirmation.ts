import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { Secrets } from '#platform/secrets';
import { ConfirmationRequest } from './confirmation-request.entity.js';
import { CONFIRMATION } from './confirmation-secret.js';
import { refuseSpent, requestOf } from './find-request.js';

/** The supervisor types the code of the letter; each wrong one counts. */
@Injectable()
export class OpenConfirmation {
  constructor(
    private readonly work: Work,
    private readonly secrets: Secrets,
  ) {}

  /** The request's id for the right code, null for a wrong one; a 410 where the link is spent. */
  run(actor: Actor, token: string, typed: string): Promise<number | null> {
    return this.work.run(actor, async (tx) => {
      const { request } = await requestOf(tx, token);
      refuseSpent(request, tx.now);
      if (this.secrets.isCode(CONFIRMATION, request.salt, typed)) return request.id;
      await tx.update(ConfirmationRequest, { id: request.id }, { wrongTries: request.wrongTries + 1 });
      return null;
    });
  }
}
