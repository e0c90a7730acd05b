import { createHash } from 'node:crypto';

/** The columns of an event that the seal covers, as the database prints them. */
export interface SealableEvent {
  readonly id: string;
  readonly canonical: string;
}

/** The hash before the first event. */
export const GENESIS = '0'.repeat(64);

/** SHA-256 over the previous hash and the canonical text of the event. */
export const sealOf = (previousHash: string, event: SealableEvent): string =>
  createHash('sha256').update(previousHash).update('\n').update(event.canonical).digest('hex');

/**
 * A text that is the same on every server for the same event and different for any other: one JSON array of all columns
 * (jsonb prints its keys in one order; in an array no column can pass for a part of its neighbour, nor a word for nothing).
 */
export const CANONICAL = `jsonb_build_array(e.id, e.action_id, e.request_id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
  e.actor_id, e.actor_role, e.name, e.subject_id, e.enrolment_id, e.reason, e.before, e.after)::text`;
