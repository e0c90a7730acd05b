import type { DataSource } from 'typeorm';
import { bringUpToDate } from './migrate.js';

/** Removes everything and begins with an empty house; to be done `alone`. Only for demonstration data that was left half written. */
export async function startOver(dataSource: DataSource): Promise<void> {
  await dataSource.query('DROP SCHEMA public CASCADE; DROP SCHEMA IF EXISTS jobs CASCADE; CREATE SCHEMA public');
  await bringUpToDate(dataSource);
}
