import { GENESIS, sealOf } from '#platform/outbox/event-chain';
import type { MarkEvent } from './mark-record.queries.js';

/** Whole: the event gives the very hash of its seal, and the seal hangs on the one before. Waiting: it is sealed within a minute. */
export type SealState = 'whole' | 'waiting' | 'broken';

/** Checked anew each time that somebody reads it. */
export function sealState(event: MarkEvent): SealState {
  const { id, canonical, sequence, hash, previousHash, linkHash } = event;
  if (sequence === null || hash === null || previousHash === null) return 'waiting';
  const linked = previousHash === (sequence === 1 ? GENESIS : linkHash);
  return linked && hash === sealOf(previousHash, { id, canonical }) ? 'whole' : 'broken';
}
