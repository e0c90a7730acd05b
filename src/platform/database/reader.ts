import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { DataSource, QueryFailedError } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/** What both the reader and an open transaction can do, so that a question can be asked inside and outside of a change. */
export interface Rows {
  rows<T>(sql: string, parameters?: readonly unknown[]): Promise<T[]>;
}

/** Reads with named (prepared once per connection) statements, on any connection of the pool. */
@Injectable()
export class Reader implements Rows {
  constructor(private readonly dataSource: DataSource) {}

  rows<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return ask((this.dataSource.driver as PostgresDriver).master as Pool, sql, parameters);
  }

  /** The first row, or null. */
  async row<T>(sql: string, parameters: readonly unknown[] = []): Promise<T | null> {
    return (await this.rows<T>(sql, parameters))[0] ?? null;
  }
}

/** Asks the driver itself, past everything that TypeORM does around a query, except for the kind of its error. */
export async function ask<T>(connection: Pool | PoolClient, sql: string, parameters: readonly unknown[]): Promise<T[]> {
  try {
    const { rows } = await connection.query({ name: nameOf(sql), text: sql, values: parameters as unknown[] });
    return rows;
  } catch (error) {
    throw new QueryFailedError(sql, parameters as unknown[], error as Error);
  }
}

/** Why the database refused, as SQLSTATE; empty for any other error. */
export const sqlState = (error: unknown): string =>
  error instanceof QueryFailedError ? String((error.driverError as { code?: unknown }).code ?? '') : '';

/** The rule of the table that forbade it, by its name; null for any other error. A trigger's rule has no name. */
export const brokenCheck = (error: unknown): string | null =>
  error instanceof QueryFailedError && sqlState(error) === '23514'
    ? String((error.driverError as { constraint?: unknown }).constraint ?? 'trigger')
    : null;

const names = new Map<string, string>();

/** The driver prepares a statement that has a name. */
function nameOf(sql: string): string {
  const known = names.get(sql);
  if (known) return known;
  const name = createHash('sha1').update(sql).digest('hex').slice(0, 20);
  names.set(sql, name);
  return name;
}
