import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { Secrets } from '#platform/secrets';
import { Confirmation } from './confirmation.entity.js';
import { CONFIRMATION } from './confirmation-secret.js';
import { findConfirmation } from './find-confirmation.js';

/** The supervisor types the code of the letter; each wrong one counts. */
@Injectable()
export class OpenConfirmation {
  constructor(
    private readonly work: Work,
    private readonly secrets: Secrets,
  ) {}

  /** The confirmation's id for the right code, null for a wrong one; a 410 where the link is spent. */
  run(actor: Actor, token: string, typed: string): Promise<number | null> {
    return this.work.run(actor, async (tx) => {
      const { confirmation } = await findConfirmation(tx, token);
      if (this.secrets.isCode(CONFIRMATION, confirmation.salt, typed)) return confirmation.id;
      await tx.update(Confirmation, { id: confirmation.id }, { wrongTries: confirmation.wrongTries + 1 });
      return null;
    });
  }
}
