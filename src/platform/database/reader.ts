import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** What both the reader and an open transaction can do, so that a question can be asked inside and outside of a change. */
export interface Rows {
  rows<T>(sql: string, parameters?: readonly unknown[]): Promise<T[]>;
}

/** Reads with named (prepared once per connection) statements. */
@Injectable()
export class Reader implements Rows {
  constructor(private readonly dataSource: DataSource) {}

  rows<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return this.dataSource.query(named(sql) as unknown as string, parameters as unknown[]);
  }

  /** The first row, or null. */
  async row<T>(sql: string, parameters: readonly unknown[] = []): Promise<T | null> {
    return (await this.rows<T>(sql, parameters))[0] ?? null;
  }
}

const names = new Map<string, { name: string; text: string }>();

/** The pg driver prepares a statement that has a name; TypeORM passes the object through unchanged. */
export function named(text: string): { name: string; text: string } {
  const known = names.get(text);
  if (known) return known;
  const statement = { name: createHash('sha1').update(text).digest('hex').slice(0, 20), text };
  names.set(text, statement);
  return statement;
}
