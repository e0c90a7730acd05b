import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { conflict } from '#platform/problems';
import { confirmationPaths } from './confirmation.paths.js';
import { requestOf, wornOut } from './find-request.js';
import { ReplaceRequest } from './replace-request.js';

/** The supervisor asks for a new link where the old one is worn out. It goes to the recorded address and nowhere else. */
@Injectable()
export class RenewLink {
  constructor(
    private readonly work: Work,
    private readonly replace: ReplaceRequest,
  ) {}

  run(actor: Actor, token: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const found = await requestOf(tx, token);
      if (!wornOut(found.request, tx.now) || found.items.length === 0)
        throw conflict('no_longer_possible', confirmationPaths.confirm(token));
      const { supervisorName, supervisorEmail } = found.request;
      await this.replace.within(tx, found, { supervisorName, supervisorEmail }, 'renewed');
    });
  }
}
