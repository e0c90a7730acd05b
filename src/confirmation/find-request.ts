import type { Transaction } from '#platform/database/transaction';
import { notFound, Problem } from '#platform/problems';
import { PracticeEntry } from '#practice-log/practice-entry.entity';
import { Confirmation } from './confirmation.entity.js';
import { ConfirmationRequest } from './confirmation-request.entity.js';
import type { ConfirmationRequestStatus } from './confirmation-request-status.js';
import { CODE_TRIES, tokenHash } from './confirmation-secret.js';

/** An item of a request that waits for its answer, with its entry; both locked. */
export interface WaitingItem {
  readonly confirmation: Confirmation;
  readonly entry: PracticeEntry;
}

export interface FoundRequest {
  readonly request: ConfirmationRequest;
  readonly items: readonly WaitingItem[];
}

/** The request behind a link; whether it may still be used is for the caller to ask. */
export async function requestOf(tx: Transaction, token: string): Promise<FoundRequest> {
  const seen = await tx.manager.findOneBy(ConfirmationRequest, { tokenHash: tokenHash(token) });
  if (!seen) throw notFound();
  return lockedRequest(tx, seen.id);
}

/** A request with what waits in it, locked: the entries first, as everywhere, then the request. */
export async function lockedRequest(tx: Transaction, id: number): Promise<FoundRequest> {
  const waiting = await tx.manager.find(Confirmation, {
    where: { requestId: id, status: 'sent' },
    order: { entryId: 'ASC' },
  });
  const items: WaitingItem[] = [];
  for (const { id: itemId, entryId } of waiting) {
    const entry = await tx.find(PracticeEntry, { id: entryId });
    const confirmation = await tx.find(Confirmation, { id: itemId });
    if (confirmation.status === 'sent') items.push({ confirmation, entry });
  }
  return { request: await tx.find(ConfirmationRequest, { id }), items };
}

export interface Link {
  readonly status: ConfirmationRequestStatus;
  readonly expiresAt: Date;
  readonly wrongTries: number;
}

/** A link is good for some days and some tries of its code, until everything is answered; after that it is gone (410), and says why. */
export function refuseSpent(link: Link, now: Date): void {
  if (link.status === 'void') throw new Problem(410, 'confirmation.link_void');
  if (link.status === 'answered') throw new Problem(410, 'confirmation.link_used');
  const worn = wornOut(link, now);
  if (worn === 'expired') throw new Problem(410, 'confirmation.link_expired');
  if (worn === 'locked') throw new Problem(410, 'confirmation.link_locked');
}

/** Why an open link opens nothing any more: then a new one may be asked for. */
export const wornOut = ({ status, expiresAt, wrongTries }: Link, now: Date): 'expired' | 'locked' | null => {
  if (status !== 'open') return null;
  if (now > expiresAt) return 'expired';
  return wrongTries >= CODE_TRIES ? 'locked' : null;
};
