import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { DemonstrationQueries } from '#demonstration/demonstration.queries';
import { Config, ConfigError } from '#platform/config';
import { DatabaseStartError } from '#platform/database/embedded/database-start-error';
import { startEmbeddedPostgres } from '#platform/database/embedded/start-embedded-postgres';
import { migrate } from '#platform/database/migrate';
import { startOver } from '#platform/database/start-over';
import { Readiness } from '#platform/http/readiness';
import { prepareWeb, webAdapter } from '#platform/http/web';
import { JobQueue } from '#platform/jobs/job-queue';
import { AppModule } from './app.module.js';
import { fillHouse } from './fill-house.js';
import { declareRecurringWork, scheduleRecurringWork } from './schedule.js';

export interface RunningSystem {
  readonly address: string;
  stop(): Promise<void>;
}

/** Database, migrations, rooms, queue, and last the door: in this order, and back in the reverse order. */
export async function startSystem(): Promise<RunningSystem> {
  const config = new Config();
  const database = config.databaseUrl ? null : await startEmbeddedPostgres({ dataDir: config.dataDir });
  if (database) process.env['DATABASE_URL'] = database.url;
  let app: NestFastifyApplication | null = null;
  try {
    app = await NestFactory.create<NestFastifyApplication>(AppModule, webAdapter(config), {
      logger: false,
      abortOnError: false,
    });
    await migrate(app.get(DataSource));
    if (await app.get(DemonstrationQueries).wasInterrupted()) await startOver(app.get(DataSource));
    await prepareWeb(app);
    await app.init();
    await open(app, config);
    const running = app;
    return { address: config.publicUrl, stop: () => close(running).finally(() => database?.stop()) };
  } catch (error) {
    await app?.close().catch(() => undefined);
    await database?.stop();
    throw error;
  }
}

async function open(app: NestFastifyApplication, config: Config): Promise<void> {
  const delivers = config.role !== 'web';
  declareRecurringWork(app);
  await app.get(JobQueue).start(delivers);
  if (delivers) await scheduleRecurringWork(app);
  await fillHouse(app, (text) => process.stdout.write(text));
  await app.listen(config.port, '0.0.0.0');
  app.get(Readiness).isReady = true;
  process.stdout.write(`Kakehashi: ${config.publicUrl}\n`);
}

/** No new requests; what is under way is answered. */
async function close(app: NestFastifyApplication): Promise<void> {
  app.get(Readiness).isReady = false;
  await app.close();
}

/** One line that says what to do, for what can go wrong at start; the stack only where nobody foresaw it. */
export function tellWhy(error: unknown): string {
  if (error instanceof ConfigError || error instanceof DatabaseStartError) return error.message;
  const { code, message, stack, port } = error as { code?: string; message?: string; stack?: string; port?: number };
  if (code === 'EADDRINUSE')
    return `Port ${port ?? ''} is taken by another program. Stop it, or choose another: PORT=3001 bin/start`;
  if (code === 'EACCES')
    return `Port ${port ?? ''} may not be opened by this user. Choose one above 1023: PORT=3000 bin/start`;
  if (code && UNREACHABLE.has(code))
    return `The database of DATABASE_URL cannot be reached (${code}). Start it, or unset DATABASE_URL to use the built-in one.`;
  return stack ?? String(message ?? error);
}

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOENT',
  '28P01',
  '28000',
  '3D000',
  '57P03',
]);
