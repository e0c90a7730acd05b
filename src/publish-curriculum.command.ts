import 'reflect-metadata';
import { relative, resolve } from 'node:path';
import { Module } from '@nestjs/common';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { refusalReport } from '#curriculum/publication-report';
import { readCurriculum } from '#curriculum/read-curriculum';
import { PublishReading } from '#curriculum-desk/publish-reading';
import { VersionUseQueries } from '#curriculum-desk/version-use.queries';
import { systemActor } from '#platform/actor/actor';
import { ClockModule } from '#platform/clock/clock.module';
import { root } from '#platform/config';
import { ConfigModule } from '#platform/config.module';
import { DatabaseModule } from '#platform/database/database.module';
import { OutboxModule } from '#platform/outbox/outbox.module';
import { atTheDatabase } from './at-the-database.js';

@Module({
  imports: [ConfigModule, ClockModule, DatabaseModule, OutboxModule, CurriculumModule],
  providers: [VersionUseQueries, PublishReading],
})
class Publishing {}

/** `bin/curriculum publish`: files with faults never come near the database. */
const directory = resolve(root, 'curriculum', process.argv[2] ?? 'coordinator');
const reading = readCurriculum(directory);
if (!reading.document) {
  process.stdout.write(`${refusalReport(reading.problems, relative(root, directory))}\n`);
  process.exitCode = 1;
} else
  await atTheDatabase(Publishing, async (app) => ({
    said: await app.get(PublishReading).run(systemActor, reading),
    good: true,
  }));
