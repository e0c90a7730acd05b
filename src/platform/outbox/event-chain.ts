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

/** A text that is the same on every server for the same event (jsonb prints its keys in one order). */
export const CANONICAL = `concat_ws('|', e.id, e.action_id, COALESCE(e.request_id, '-'),
  to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), COALESCE(e.actor_id::text, '-'), e.actor_role, e.name, e.subject_id,
  COALESCE(e.enrolment_id::text, '-'), COALESCE(e.reason, '-'), COALESCE(e.before::text, '-'), COALESCE(e.after::text, '-'))`;
