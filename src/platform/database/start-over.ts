import type { DataSource } from 'typeorm';
import { migrate } from './migrate.js';

/** Removes everything and begins with an empty house. Only for demonstration data that was left half written. */
export async function startOver(dataSource: DataSource): Promise<void> {
  await dataSource.query('DROP SCHEMA public CASCADE; DROP SCHEMA IF EXISTS jobs CASCADE; CREATE SCHEMA public');
  await migrate(dataSource);
}
