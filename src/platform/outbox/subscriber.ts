import { SetMetadata } from '@nestjs/common';
import type { RecordedEvent, Transaction } from '../database/transaction.js';

export type { RecordedEvent } from '../database/transaction.js';

/** Answers a letter from a lower room. */
export interface Subscriber {
  handle(tx: Transaction, event: RecordedEvent): Promise<void>;
}

export const LISTENS = 'kakehashi:listens';

export interface Listening {
  readonly events: readonly string[];
  readonly atOnce: boolean;
}

/**
 * The class answers events of these names later, in a job and a transaction of its own: mail and whatever may wait.
 * Called at least once per event; the second call finds its mark and does nothing.
 */
export const OnEvent = (...events: string[]) => SetMetadata(LISTENS, { events, atOnce: false } satisfies Listening);

/**
 * The class answers events of these names at once, in the same transaction: for what must be true together with the event
 * (a passed test and the opened stage). If it refuses, nothing happened.
 */
export const AtOnce = (...events: string[]) => SetMetadata(LISTENS, { events, atOnce: true } satisfies Listening);
