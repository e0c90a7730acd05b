import type { Transaction } from '#platform/database/transaction';
import { notFound, Problem } from '#platform/problems';
import { entryTextHash } from '#practice-log/entry-text';
import { PracticeEntry } from '#practice-log/practice-entry.entity';
import { Confirmation } from './confirmation.entity.js';
import { CODE_TRIES, tokenHash } from './confirmation-secret.js';
import type { ConfirmationStatus } from './confirmation-status.js';

/** The confirmation behind a link with its entry, both locked (the entry first, as everywhere). */
export async function findConfirmation(
  tx: Transaction,
  token: string,
): Promise<{ confirmation: Confirmation; entry: PracticeEntry }> {
  const seen = await tx.manager.findOneBy(Confirmation, { tokenHash: tokenHash(token) });
  if (!seen) throw notFound();
  const entry = await tx.find(PracticeEntry, { id: seen.entryId });
  const confirmation = await tx.find(Confirmation, { id: seen.id });
  refuseSpent(confirmation, tx.now);
  if (entryTextHash(entry) !== confirmation.textHash) throw new Problem(410, 'confirmation.link_void');
  return { confirmation, entry };
}

/** A link is good once, for some days and some tries of its code; after that it is gone (410), and says why. */
export function refuseSpent(
  link: { readonly status: ConfirmationStatus; readonly expiresAt: Date; readonly wrongTries: number },
  now: Date,
): void {
  if (link.status === 'void') throw new Problem(410, 'confirmation.link_void');
  if (link.status !== 'sent') throw new Problem(410, 'confirmation.link_used');
  if (now > link.expiresAt) throw new Problem(410, 'confirmation.link_expired');
  if (link.wrongTries >= CODE_TRIES) throw new Problem(410, 'confirmation.link_locked');
}
