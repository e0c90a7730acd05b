import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { isEmail } from 'class-validator';
import { AppointFirstOfficer } from '#identity/appoint-first-officer';
import { AppointPerson } from '#identity/appoint-person';
import { Appointment } from '#identity/appointment.entity';
import { Person } from '#identity/person.entity';
import { PersonsQueries } from '#identity/persons.queries';
import { RegisterPerson } from '#identity/register-person';
import { ClockModule } from '#platform/clock/clock.module';
import { ConfigModule } from '#platform/config.module';
import { DatabaseModule } from '#platform/database/database.module';
import { OutboxModule } from '#platform/outbox/outbox.module';
import { atTheDatabase } from './at-the-database.js';

/** Only the back of identity: a command has no doors. */
@Module({
  imports: [ConfigModule, ClockModule, DatabaseModule, OutboxModule, TypeOrmModule.forFeature([Person, Appointment])],
  providers: [PersonsQueries, RegisterPerson, AppointPerson, AppointFirstOfficer],
})
class FirstAppointment {}

const [email = '', ...names] = process.argv.slice(2);
const name = names.join(' ').trim();

/** `bin/appoint-officer EMAIL NAME`: the first officer of the agency, in a house where there is none. */
if (!isEmail(email) || name === '' || email.length > 254 || name.length > 100) {
  process.stderr.write(
    'Usage: bin/appoint-officer EMAIL NAME   for example: bin/appoint-officer hanako@example.go.jp "見本 花子"\n',
  );
  process.exitCode = 2;
} else
  await atTheDatabase(FirstAppointment, async (app) =>
    (await app.get(AppointFirstOfficer).run({ email, name }))
      ? { said: `${email} is appointed to the agency. A password is set at /login/reset.`, good: true }
      : { said: 'Somebody of the agency is appointed already: they appoint others at /appointments.', good: false },
  );
