import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Actor, isPerson } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { forbidden } from '#platform/problems';
import { allocationEvents } from './allocation.events.js';
import { allocationPolicy } from './allocation.policy.js';
import { type ConflictReason, DeclaredConflict } from './declared-conflict.entity.js';

export interface NewConflict {
  readonly markerId: number;
  /** About one person, or about everybody of one organisation. */
  readonly about: { readonly personId: number } | { readonly organisationId: number };
  readonly reason: ConflictReason;
}

/** A marker must not mark somebody's work. Saying so twice changes nothing. */
@Injectable()
export class DeclareConflict {
  constructor(private readonly work: Work) {}

  run(actor: Actor, conflict: NewConflict): Promise<void> {
    return this.work.run(actor, (tx) => this.within(tx, actor, conflict));
  }

  async within(tx: Transaction, actor: Actor, { markerId, about, reason }: NewConflict): Promise<void> {
    if (!allocationPolicy.declareFor(actor, markerId)) throw forbidden();
    if (await tx.findOrNull(DeclaredConflict, { markerId, ...about, withdrawnAt: IsNull() })) return;
    const declaredBy = isPerson(actor) ? actor.id : null;
    const { id } = await tx.insert(DeclaredConflict, { markerId, ...about, reason, declaredBy, declaredAt: tx.now });
    await tx.record({
      ...{ name: allocationEvents.conflictDeclared, subjectId: id, reason },
      after: { markerId, about: 'personId' in about ? 'person' : 'organisation' },
    });
  }
}
