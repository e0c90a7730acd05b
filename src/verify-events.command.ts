import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ClockModule } from '#platform/clock/clock.module';
import { Config, ConfigError } from '#platform/config';
import { ConfigModule } from '#platform/config.module';
import { DatabaseModule } from '#platform/database/database.module';
import { startEmbeddedPostgres } from '#platform/database/embedded/start-embedded-postgres';
import { OutboxModule } from '#platform/outbox/outbox.module';
import { type ChainReport, VerifyEvents } from '#platform/outbox/verify-events';
import { tellWhy } from './tell-why.js';

@Module({ imports: [ConfigModule, ClockModule, DatabaseModule, OutboxModule] })
class Verification {}

/** `bin/verify-events`: whether the chain of events is whole. */
async function verify(): Promise<ChainReport> {
  const config = new Config();
  const database = config.databaseUrl ? null : await databaseOf(config.dataDir);
  if (database) process.env['DATABASE_URL'] = database.url;
  try {
    const app = await NestFactory.createApplicationContext(Verification, { logger: false, abortOnError: false });
    return await app
      .get(VerifyEvents)
      .run()
      .finally(() => app.close());
  } finally {
    await database?.stop();
  }
}

/** A database that exists: whoever only looks at the events must not make an empty one. */
function databaseOf(dataDir: string) {
  if (existsSync(join(dataDir, 'postgres'))) return startEmbeddedPostgres({ dataDir });
  throw new ConfigError(
    `There is no database in ${dataDir}. Set DATA_DIR to its folder, or DATABASE_URL to its address.`,
  );
}

function inWords({ checked, waiting, broken }: ChainReport): string {
  if (broken) return `broken at sequence ${broken.sequence} (event ${broken.eventId})`;
  return `${checked} events, chain whole${waiting > 0 ? ` (${waiting} more wait for their seal)` : ''}`;
}

try {
  const report = await verify();
  process.stdout.write(`${inWords(report)}\n`);
  process.exitCode = report.broken ? 1 : 0;
} catch (error) {
  process.stderr.write(`${tellWhy(error)}\n`);
  process.exitCode = 1;
}
