import { IsNull } from 'typeorm';
import type { Transaction } from '#platform/database/transaction';
import { Suspension } from './suspension.entity.js';

/** Ends the pause that runs, if there is one: when the trainee goes on, or leaves for good. */
export async function endSuspension(tx: Transaction, enrolmentId: number): Promise<Suspension | null> {
  const suspension = await tx.findOrNull(Suspension, { enrolmentId, endedAt: IsNull() });
  if (suspension)
    await tx.update(
      Suspension,
      { id: suspension.id },
      { endedAt: tx.now, endedBy: tx.actor.id ?? suspension.startedBy },
    );
  return suspension;
}
