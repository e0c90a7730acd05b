import { randomBytes } from 'node:crypto';
import type { Rows } from '../database/reader.js';
import type { Secrets } from '../secrets.js';

/** The cookie of a browser's session. */
export const COOKIE = 'kakehashi';

/** What the database knows a session by: a keyed hash of the cookie's value, so that a copy of the table opens nothing. */
export const sessionKey = (secrets: Secrets, cookie: string): string => secrets.token('session', cookie);

/** Writes sessions; read they are together with their person (`ActorSource`). */
export class SessionRows {
  constructor(
    private readonly rows: Rows,
    private readonly secrets: Secrets,
  ) {}

  async add(cookie: string, content: string, personId: number | null): Promise<void> {
    await this.rows.rows(
      `INSERT INTO http_sessions (id, content, person_id, expires_at) VALUES ($1, $2, $3, now() + interval '8 hours')`,
      [sessionKey(this.secrets, cookie), content, personId],
    );
  }

  /** A session that has ended meanwhile stays ended, also where a slower request of it still wants to note something. */
  async change(cookie: string, content: string, personId: number | null): Promise<void> {
    await this.rows.rows('UPDATE http_sessions SET content = $2, person_id = $3 WHERE id = $1', [
      sessionKey(this.secrets, cookie),
      content,
      personId,
    ]);
  }

  async remove(cookie: string): Promise<void> {
    await this.rows.rows('DELETE FROM http_sessions WHERE id = $1', [sessionKey(this.secrets, cookie)]);
  }
}

/** One browser's session. What stands in its fields is kept, and written when the answer goes out, where it changed. */
export class BrowserSession {
  personId?: number;
  readonly #stored: SessionRows;
  #cookie: string | null;
  #kept: string;

  /** `cookie` is null for a browser that has no session yet: it begins one when there is something to keep. */
  constructor(stored: SessionRows, cookie: string | null = null, content: object = {}) {
    this.#stored = stored;
    this.#cookie = cookie;
    Object.assign(this, content);
    this.#kept = JSON.stringify(this);
  }

  /** The value of the session's cookie, or null where nothing is kept. */
  get cookie(): string | null {
    return this.#cookie;
  }

  /** Writes what changed; asked for by nobody but the hook that sends the answer. */
  async save(): Promise<void> {
    const content = JSON.stringify(this);
    if (content === this.#kept) return;
    const isNew = this.#cookie === null;
    this.#cookie ??= randomBytes(32).toString('base64url');
    await this.#stored[isNew ? 'add' : 'change'](this.#cookie, content, this.personId ?? null);
    this.#kept = content;
  }

  /** The cookie is worth nothing from here on; what is noted afterwards begins a session with another one. */
  async destroy(): Promise<void> {
    if (this.#cookie) await this.#stored.remove(this.#cookie);
    for (const field of Object.keys(this)) delete (this as Record<string, unknown>)[field];
    this.#cookie = null;
    this.#kept = JSON.stringify(this);
  }
}
