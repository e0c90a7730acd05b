import type { DataSource } from 'typeorm';

/** Any number; the same in every process of this system. */
const HOUSE_LOCK = 4_200_026;

/**
 * Runs `work` while no other process prepares the same database: processes that start together must not collide. The
 * lock goes with its connection, so nobody waits for a process that died.
 */
export async function alone<T>(dataSource: DataSource, work: () => Promise<T>): Promise<T> {
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [HOUSE_LOCK]);
    return await work();
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [HOUSE_LOCK]).catch(() => undefined);
    await lock.release();
  }
}
