import type { DataSource } from 'typeorm';
import { alone } from './alone.js';

/** Brings the database up to date, also when several processes start together. */
export const migrate = (dataSource: DataSource): Promise<void> => alone(dataSource, () => bringUpToDate(dataSource));

/** The same for whoever is `alone` already. */
export async function bringUpToDate(dataSource: DataSource): Promise<void> {
  await dataSource.runMigrations({ transaction: 'each' });
}
