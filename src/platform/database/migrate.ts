import type { DataSource } from 'typeorm';

/** Any number; the same in every process of this system. */
const MIGRATION_LOCK = 4_200_026;

/** Brings the database up to date under a lock, so that processes that start together do not collide. */
export async function migrate(dataSource: DataSource): Promise<void> {
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
  }
}
