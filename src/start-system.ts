import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { DemonstrationQueries } from '#demonstration/demonstration.queries';
import { ReceiveBounces } from '#notifications/receive-bounces';
import { Config } from '#platform/config';
import { alone } from '#platform/database/alone';
import { startEmbeddedPostgres } from '#platform/database/embedded/start-embedded-postgres';
import { bringUpToDate } from '#platform/database/migrate';
import { startOver } from '#platform/database/start-over';
import { Readiness } from '#platform/http/readiness';
import { HOST } from '#platform/http/try-port';
import { prepareWeb, webAdapter } from '#platform/http/web';
import { JobQueue } from '#platform/jobs/job-queue';
import { AppModule } from './app.module.js';
import { fillHouse } from './fill-house.js';
import { declareRecurringWork, scheduleRecurringWork } from './schedule.js';

export interface RunningSystem {
  readonly address: string;
  stop(): Promise<void>;
}

/** How long a client may take to finish a request after we were told to stop; container engines kill after ten seconds. */
const PATIENCE_WITH_CLIENTS = 5_000;

/** Database, migrations, rooms, queue, and last the door: in this order, and back in the reverse order. */
export async function startSystem(config: Config): Promise<RunningSystem> {
  const database = config.databaseUrl ? null : await startEmbeddedPostgres({ dataDir: config.dataDir });
  if (database) process.env['DATABASE_URL'] = database.url;
  let app: NestFastifyApplication | null = null;
  try {
    app = await NestFactory.create<NestFastifyApplication>(AppModule, webAdapter(config), {
      logger: false,
      abortOnError: false,
    });
    await prepareDatabase(app, config);
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

/** Whoever starts at the same time waits; what another one is still loading is therefore never taken for interrupted. */
function prepareDatabase(app: NestFastifyApplication, config: Config): Promise<void> {
  const dataSource = app.get(DataSource);
  return alone(dataSource, async () => {
    await bringUpToDate(dataSource);
    if (config.demonstration && (await app.get(DemonstrationQueries).wasInterrupted())) await startOver(dataSource);
  });
}

async function open(app: NestFastifyApplication, config: Config): Promise<void> {
  const delivers = config.role !== 'web';
  declareRecurringWork(app);
  await app.get(JobQueue).start(delivers);
  await alone(app.get(DataSource), () => fillHouse(app, (text) => process.stdout.write(text)));
  // Not before: what recurs acts by today's clock, and would meddle with a history that is only half told.
  if (delivers) await scheduleRecurringWork(app);
  if (delivers && config.bouncePort > 0) await app.get(ReceiveBounces).listen(config.bouncePort);
  await app.listen(config.port, HOST);
  app.get(Readiness).isReady = true;
  process.stdout.write(`Kakehashi: ${config.publicUrl}\n`);
}

/** No new requests; what is under way is answered, and only then its queue and its database go. */
async function close(app: NestFastifyApplication): Promise<void> {
  app.get(Readiness).isReady = false;
  const late = setTimeout(() => app.getHttpServer().closeAllConnections(), PATIENCE_WITH_CLIENTS);
  await app.getHttpAdapter().close();
  clearTimeout(late);
  await app.close();
}
