import { createHash } from 'node:crypto';
import type { SessionStore } from '@fastify/session';
import type { Session } from 'fastify';
import { DataSource } from 'typeorm';
import { named } from '../database/reader.js';

type Done = (error?: unknown) => void;

/** Sessions in PostgreSQL. The database holds only a hash of the cookie's value, so that a copy of it opens nothing. */
export class PostgresSessionStore implements SessionStore {
  constructor(private readonly dataSource: DataSource) {}

  set(id: string, session: Session, done: Done): void {
    const expires = session.cookie.expires ?? null;
    this.query(
      `INSERT INTO http_sessions (id, content, person_id, expires_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (id) DO UPDATE SET content = EXCLUDED.content, person_id = EXCLUDED.person_id, expires_at = EXCLUDED.expires_at`,
      [hashed(id), JSON.stringify(session), session.personId ?? null, expires],
    ).then(() => done(), done);
  }

  get(id: string, done: (error: unknown, session?: Session | null) => void): void {
    this.query<{ content: Session }>('SELECT content FROM http_sessions WHERE id = $1 AND expires_at > now()', [
      hashed(id),
    ]).then(
      ([row]) => done(null, row?.content ?? null),
      (error: unknown) => done(error),
    );
  }

  destroy(id: string, done: Done): void {
    this.query('DELETE FROM http_sessions WHERE id = $1', [hashed(id)]).then(() => done(), done);
  }

  private query<T>(sql: string, parameters: unknown[]): Promise<T[]> {
    return this.dataSource.query(named(sql) as unknown as string, parameters);
  }
}

const hashed = (id: string): string => createHash('sha256').update(id).digest('base64url');
