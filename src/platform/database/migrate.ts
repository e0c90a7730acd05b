import type { DataSource } from 'typeorm';
import { alone } from './alone.js';
import { DatabaseStartError } from './embedded/database-start-error.js';

/** Reports of watching ask what a row was before (`old` in `RETURNING`). */
const OLDEST_SERVER = 18;

/** Brings the database up to date, also when several processes start together. */
export const migrate = (dataSource: DataSource): Promise<void> => alone(dataSource, () => bringUpToDate(dataSource));

/** The same for whoever is `alone` already. */
export async function bringUpToDate(dataSource: DataSource): Promise<void> {
  const [server] = await dataSource.query(`SELECT current_setting('server_version_num')::int AS number`);
  mustBeNewEnough(server.number);
  await dataSource.runMigrations({ transaction: 'each' });
}

/** `number` as the server says it: 180004 is 18.4. */
export function mustBeNewEnough(number: number): void {
  const version = Math.floor(number / 10_000);
  if (version < OLDEST_SERVER)
    throw new DatabaseStartError(
      `The server of DATABASE_URL is PostgreSQL ${version}, and ${OLDEST_SERVER} or newer is needed. Unset DATABASE_URL to use the built-in one.`,
    );
}
