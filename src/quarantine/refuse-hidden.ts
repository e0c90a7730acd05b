import type { Transaction } from '#platform/database/transaction';
import { conflict } from '#platform/problems';
import type { TextKind } from './incident.entity.js';

/** A text that is hidden goes to nobody new: it is neither shared nor handed in, sent to a supervisor nor published. */
export async function refuseHidden(tx: Transaction, kind: TextKind, ids: readonly number[], backTo: string) {
  const hidden = await tx.rows(
    `SELECT FROM incidents WHERE status = 'quarantined' AND kind = $1 AND text_id = ANY ($2::int[]) LIMIT 1`,
    [kind, ids],
  );
  if (hidden.length > 0) throw conflict('quarantine.hidden_goes_nowhere', backTo);
}
