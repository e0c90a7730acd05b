import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { PublishCurriculum } from '#curriculum/publish-curriculum';
import { readCurriculum } from '#curriculum/read-curriculum';
import { PersonsQueries } from '#identity/persons.queries';
import { RegisterOrganisation } from '#organisations/register-organisation';
import { isPerson, systemActor } from '#platform/actor/actor';
import { Config, root } from '#platform/config';
import { migrate } from '#platform/database/migrate';
import { webAdapter } from '#platform/http/web';
import { JobQueue } from '#platform/jobs/job-queue';
import { AppModule } from '../app.module.js';
import { CalibrateTrainer } from './calibrate-trainer.js';
import { castMember } from './cast.js';
import { exampleOrganisation } from './example-organisation.js';
import { GatherCast } from './gather-cast.js';

/** Fills the database of DATABASE_URL with what every test begins with: schema, queue, curriculum, one organisation, the cast, its trainers calibrated. */
export async function prepareTestTemplate(): Promise<void> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, webAdapter(new Config()), {
    logger: false,
    abortOnError: false,
  });
  await migrate(app.get(DataSource));
  await app.init();
  await app.get(JobQueue).start(false);
  await app.get(PublishCurriculum).run(systemActor, readCurriculum(`${root}/curriculum/coordinator`));
  const organisation = await app.get(RegisterOrganisation).run(systemActor, exampleOrganisation);
  const people = await app.get(GatherCast).run(organisation);
  for (const [key, id] of people) if (castMember(key).role === 'trainer') await calibrated(app, id);
  await app.close();
}

async function calibrated(app: NestFastifyApplication, id: number): Promise<void> {
  const trainer = await app.get(PersonsQueries).actorOf(id);
  if (trainer && isPerson(trainer)) await app.get(CalibrateTrainer).run(trainer);
}
