import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { DataSource, QueryFailedError } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { forMany, together } from './together.js';

/** What both the reader and an open transaction can do, so that a question can be asked inside and outside of a change. */
export interface Rows {
  rows<T>(sql: string, parameters?: readonly unknown[]): Promise<T[]>;
}

/** Reads with named (prepared once per connection) statements, on any connection of the pool. */
@Injectable()
export class Reader implements Rows {
  private readonly shared = new Map<string, (parameters: readonly unknown[]) => Promise<object[]>>();

  constructor(private readonly dataSource: DataSource) {}

  rows<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return ask((this.dataSource.driver as PostgresDriver).master as Pool, sql, parameters);
  }

  /** The first row, or null. */
  async row<T>(sql: string, parameters: readonly unknown[] = []): Promise<T | null> {
    return (await this.rows<T>(sql, parameters))[0] ?? null;
  }

  /** A question of nearly every request: those who ask it at the same moment share a statement (`together`). `types` are those of its parameters. */
  rowsTogether<T>(sql: string, types: readonly string[], parameters: readonly unknown[]): Promise<T[]> {
    const asking = this.shared.get(sql) ?? this.asking(sql, types);
    this.shared.set(sql, asking);
    return asking(parameters) as Promise<T[]>;
  }

  /** The first row of such a question, or null. */
  async rowTogether<T>(sql: string, types: readonly string[], parameters: readonly unknown[]): Promise<T | null> {
    return (await this.rowsTogether<T>(sql, types, parameters))[0] ?? null;
  }

  private asking(sql: string, types: readonly string[]): (parameters: readonly unknown[]) => Promise<object[]> {
    const all = forMany(sql, types);
    return together(async (questions) => {
      if (questions.length === 1) return [await this.rows<object>(sql, questions[0])];
      const lists = types.map((_, index) => questions.map((parameters) => parameters[index]));
      const answers: object[][] = questions.map(() => []);
      for (const { place, ...row } of await this.rows<{ place: number }>(all, lists)) answers[place - 1]?.push(row);
      return answers;
    });
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
