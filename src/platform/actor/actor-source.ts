import type { Actor } from './actor.js';

/** Knows who a session belongs to. Provided by the room that keeps persons. */
export abstract class ActorSource {
  /** The person with today's appointments, or null where there is none any more. */
  abstract actorOf(personId: number): Promise<Actor | null>;
}
