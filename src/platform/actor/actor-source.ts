import type { Actor } from './actor.js';

/** What is kept of a session, and whose it is; nobody's before somebody has signed in. */
export interface KnownSession {
  readonly content: object;
  readonly actor: Actor | null;
}

/** Knows who a session belongs to. Provided by the first room that knows all a request begins with. */
export abstract class ActorSource {
  /** The session that is stored under `key`, with its person and the appointments of today; null where there is none any more. */
  abstract ofSession(key: string): Promise<KnownSession | null>;
}
