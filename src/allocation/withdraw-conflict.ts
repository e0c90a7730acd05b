import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { forbidden } from '#platform/problems';
import { allocationEvents } from './allocation.events.js';
import { allocationPolicy } from './allocation.policy.js';
import { DeclaredConflict } from './declared-conflict.entity.js';

/** A declared conflict no longer holds, or never did. It stays on record; the marker alone cannot take it back. */
@Injectable()
export class WithdrawConflict {
  constructor(private readonly work: Work) {}

  run(actor: Person, id: number): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const conflict = await tx.find(DeclaredConflict, { id, withdrawnAt: IsNull() });
      if (!allocationPolicy.withdraw(actor, conflict)) throw forbidden();
      await tx.update(DeclaredConflict, { id }, { withdrawnAt: tx.now, withdrawnBy: actor.id });
      await tx.record({
        name: allocationEvents.conflictWithdrawn,
        subjectId: id,
        before: { markerId: conflict.markerId },
      });
    });
  }
}
