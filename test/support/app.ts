import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Clock } from '#platform/clock/clock';
import { Config } from '#platform/config';
import { prepareWeb, webAdapter } from '#platform/http/web';
import { JobQueue } from '#platform/jobs/job-queue';
import { Visitor } from './visitor';

/** The whole system on a database of its own, for one spec file. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  /** A browser that is not signed in. */
  visitor(): Visitor;
  /** A browser signed in as one of the cast (`office`, `trainer1`, …) or as any person by id. */
  as(who: string | number): Promise<Visitor>;
  /** Rows straight from the database. */
  rows<T = Record<string, unknown>>(sql: string, parameters?: unknown[]): Promise<T[]>;
  /** Names of the events recorded since `after` (an event id), oldest first. */
  events(after?: number): Promise<string[]>;
  /** Runs the jobs that wait (mail and the like), until none is left. */
  deliver(): Promise<void>;
  /** Sets the clock; it runs on from there. */
  travelTo(instant: Date | string): void;
  /** Every route that the application has, as `GET /path/:id`. */
  readonly routes: readonly string[];
  get<T>(token: new (...parameters: never[]) => T): T;
  close(): Promise<void>;
}

/** `beforeAll(async () => { house = await openHouse(); })` and `afterAll(() => house.close())`. */
export async function openHouse(...moreRooms: Type[]): Promise<TestApp> {
  const name = `t_${process.env['JEST_WORKER_ID']}_${process.hrtime.bigint()}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE template_of_tests STRATEGY file_copy`);
  process.env['DATABASE_URL'] = serverUrl().replace(/\/[^/]*$/, `/${name}`);
  process.env['LOG_LEVEL'] = process.env['TEST_LOG'] ?? 'silent';
  process.env['DATABASE_POOL'] = '5';
  const { AppModule } = await import('#app.module');
  const module = await Test.createTestingModule({ imports: [AppModule, ...moreRooms] }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(webAdapter(new Config()), { logger: false });
  const routes: string[] = [];
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) if (one !== 'HEAD' && one !== 'OPTIONS') routes.push(`${one} ${url}`);
    });
  await prepareWeb(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const queue = app.get(JobQueue);
  await queue.start(false);
  const rows = <T>(sql: string, parameters: unknown[] = []): Promise<T[]> => app.get(DataSource).query(sql, parameters);
  return {
    app,
    visitor: () => new Visitor(app),
    as: (who) => signedIn(app, who, rows),
    rows,
    events: async (after = 0) =>
      (await rows<{ name: string }>('SELECT name FROM events WHERE id > $1 ORDER BY id', [after])).map(
        (event) => event.name,
      ),
    deliver: async () => {
      while ((await queue.runDue()) > 0);
    },
    travelTo: (instant) => {
      const clock = app.get(Clock);
      clock.shiftBy(new Date(instant).getTime() - (clock.now().getTime() - clock.shift));
    },
    routes,
    get: (token) => app.get(token),
    close: async () => {
      await app.close();
      await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function signedIn(app: NestFastifyApplication, who: string | number, rows: TestApp['rows']): Promise<Visitor> {
  const visitor = new Visitor(app);
  const [person] =
    typeof who === 'number'
      ? [{ id: who }]
      : await rows<{ id: number }>('SELECT id FROM persons WHERE email = $1', [`${who}@demo.example`]);
  if (!person) throw new Error(`Nobody is called "${who}"`);
  await visitor.enterAs(person.id);
  return visitor;
}

const serverUrl = (): string => process.env['TEST_SERVER_URL'] ?? '';

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client(serverUrl());
  await client.connect();
  await client.query(sql);
  await client.end();
}
