/**
 * node bench/curriculum-import.mjs [items]: how long it takes to read, check and publish a course with 5,000 questions.
 * The questions are those of the real course, over and over under new ids; the database is one of its own and is thrown away.
 */
import 'reflect-metadata';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { parse, stringify } from 'yaml';

const wanted = Number(process.argv[2] ?? 5000);
const work = mkdtempSync(join(tmpdir(), 'kakehashi-import-'));
process.env.NODE_ENV ??= 'test';
process.env.LOG_LEVEL ??= 'silent';

const dist = (path) => import(`../dist/${path}.js`);
const { startEmbeddedPostgres } = await dist('platform/database/embedded/start-embedded-postgres');
const database = await startEmbeddedPostgres({ dataDir: join(work, 'database') });
try {
  process.env.DATABASE_URL = database.url;
  const course = grow(join(work, 'curriculum'), wanted);
  const app = await application();

  const { readCurriculum } = await dist('curriculum/read-curriculum');
  const { PublishCurriculum } = await dist('curriculum/publish-curriculum');
  const { systemActor } = await dist('platform/actor/actor');
  const begin = performance.now();
  const reading = readCurriculum(course);
  if (!reading.document) throw new Error(JSON.stringify(reading.problems.slice(0, 5)));
  const read = performance.now();
  await app.get(PublishCurriculum).run(systemActor, reading);
  const published = performance.now();
  await app.close();

  const seconds = (from, to) => ((to - from) / 1000).toFixed(2);
  process.stdout.write(
    `${reading.document.questions.length} questions: read and checked in ${seconds(begin, read)} s, published in ${seconds(read, published)} s, together ${seconds(begin, published)} s\n`,
  );
} finally {
  await database.stop();
  rmSync(work, { recursive: true, force: true });
}

/** The course in another folder, with its questions repeated until there are as many as wanted. */
function grow(folder, items) {
  cpSync('curriculum/code-lists', join(folder, 'code-lists'), { recursive: true });
  cpSync('curriculum/coordinator', join(folder, 'coordinator'), { recursive: true });
  const learning = join(folder, 'coordinator/1-learning');
  const subjects = readdirSync(learning);
  for (const [index, subject] of subjects.entries()) {
    const path = join(learning, subject, 'questions.yaml');
    const questions = parse(readFileSync(path, 'utf8'));
    const count = Math.floor(items / subjects.length) + (index < items % subjects.length ? 1 : 0);
    const grown = Array.from({ length: count }, (_, position) => ({
      ...questions[position % questions.length],
      id: `${subject.toUpperCase()}-Q${String(position + 1).padStart(2, '0')}`,
    }));
    writeFileSync(path, stringify(grown, { aliasDuplicateObjects: false, lineWidth: 0 }));
  }
  return join(folder, 'coordinator');
}

/** Database, clock and the curriculum's own room; no doors. */
async function application() {
  const parts = [
    ['ConfigModule', 'platform/config.module'],
    ['ClockModule', 'platform/clock/clock.module'],
    ['DatabaseModule', 'platform/database/database.module'],
    ['OutboxModule', 'platform/outbox/outbox.module'],
    ['CurriculumModule', 'curriculum/curriculum.module'],
  ];
  const imports = await Promise.all(parts.map(async ([name, path]) => (await dist(path))[name]));
  class Import {}
  Module({ imports })(Import);
  const app = await NestFactory.createApplicationContext(Import, { logger: false, abortOnError: false });
  const { bringUpToDate } = await dist('platform/database/migrate');
  await bringUpToDate(app.get(DataSource));
  return app;
}
