import type { Session } from 'fastify';
import type { KnownSession } from '../actor/actor-source.js';
import { isNoted } from './idle-lock.js';

/** More than mark at the same moment; the one that was kept first goes first. Each takes some 2 KB. */
const MOST = 2_000;

/**
 * Sessions of this minute, by cookie, as they were last read. Nobody may do anything because a session is kept here: a door that presumes (`Presumes`)
 * writes by a statement that asks whether it still stands. Only a session whose activity is noted for this minute is presumed, so that none is
 * older than that, and none has to be written by a request that did not read it.
 */
export class RecentSessions {
  readonly #kept = new Map<string, KnownSession>();

  /** The session, or null where it has to be asked for. `now` in milliseconds of real time. */
  of(cookie: string, now: number): KnownSession | null {
    const known = this.#kept.get(cookie);
    if (known && isNoted(known.content as Pick<Session, 'activeAt'>, now)) return known;
    this.#kept.delete(cookie);
    return null;
  }

  keep(cookie: string, known: KnownSession): void {
    const [first] = this.#kept.keys();
    if (this.#kept.size >= MOST && first !== undefined) this.#kept.delete(first);
    this.#kept.set(cookie, known);
  }
}
