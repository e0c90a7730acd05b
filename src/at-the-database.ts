import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Config, ConfigError } from '#platform/config';
import { startEmbeddedPostgres } from '#platform/database/embedded/start-embedded-postgres';
import { tellWhy } from './tell-why.js';

/** What a command has to say at its end; exit code 1 where it is bad news. */
export interface Outcome {
  readonly said: string;
  readonly good: boolean;
}

/** Runs a command's work in `module` on the database of DATABASE_URL, or on the one of our own while no server runs on it. */
export async function atTheDatabase(
  module: Type,
  work: (app: INestApplicationContext) => Promise<Outcome>,
): Promise<void> {
  try {
    const { said, good } = await withDatabase(module, work);
    process.stdout.write(`${said}\n`);
    process.exitCode = good ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${tellWhy(error)}\n`);
    process.exitCode = 1;
  }
}

async function withDatabase<T>(module: Type, work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const config = new Config();
  const database = config.databaseUrl ? null : await databaseOf(config.dataDir);
  if (database) process.env['DATABASE_URL'] = database.url;
  try {
    const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
    return await work(app).finally(() => app.close());
  } finally {
    await database?.stop();
  }
}

/** A database that exists: a command must not make an empty one. */
function databaseOf(dataDir: string) {
  if (existsSync(join(dataDir, 'postgres'))) return startEmbeddedPostgres({ dataDir });
  throw new ConfigError(
    `There is no database in ${dataDir}. Set DATA_DIR to its folder, or DATABASE_URL to its address.`,
  );
}
