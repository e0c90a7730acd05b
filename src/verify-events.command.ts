import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { ClockModule } from '#platform/clock/clock.module';
import { ConfigModule } from '#platform/config.module';
import { DatabaseModule } from '#platform/database/database.module';
import { OutboxModule } from '#platform/outbox/outbox.module';
import { type ChainReport, VerifyEvents } from '#platform/outbox/verify-events';
import { atTheDatabase } from './at-the-database.js';

@Module({ imports: [ConfigModule, ClockModule, DatabaseModule, OutboxModule] })
class Verification {}

function inWords({ checked, waiting, broken }: ChainReport): string {
  if (broken) return `broken at sequence ${broken.sequence} (event ${broken.eventId})`;
  return `${checked} events, chain whole${waiting > 0 ? ` (${waiting} more wait for their seal)` : ''}`;
}

/** `bin/verify-events`: whether the chain of events is whole. */
await atTheDatabase(Verification, async (app) => {
  const report = await app.get(VerifyEvents).run();
  return { said: inWords(report), good: report.broken === null };
});
