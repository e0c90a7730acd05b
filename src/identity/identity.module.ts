import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PersonProof } from '#platform/actor/person-proof';
import { AccountController } from './account.controller.js';
import { AddressController } from './address.controller.js';
import { AddressChange } from './address-change.entity.js';
import { AffiliatePerson } from './affiliate-person.js';
import { Affiliation } from './affiliation.entity.js';
import { AppointByEmail } from './appoint-by-email.js';
import { AppointFirstOfficer } from './appoint-first-officer.js';
import { AppointPerson } from './appoint-person.js';
import { Appointment } from './appointment.entity.js';
import { ChangeAddress } from './change-address.js';
import { ChooseLanguage } from './choose-language.js';
import { EndAppointment } from './end-appointment.js';
import { NoteReachability } from './note-reachability.js';
import { PasswordStrategy } from './password.strategy.js';
import { PasswordResetController } from './password-reset.controller.js';
import { PasswordResetCode } from './password-reset-code.entity.js';
import { Person } from './person.entity.js';
import { PersonsQueries } from './persons.queries.js';
import { RegisterPerson } from './register-person.js';
import { RequestAddressChange } from './request-address-change.js';
import { RequestPasswordReset } from './request-password-reset.js';
import { ResetPassword } from './reset-password.js';
import { SignInController } from './sign-in.controller.js';
import { SignIn } from './sign-in.js';
import { Unlock } from './unlock.js';

const back = [
  PersonsQueries,
  RegisterPerson,
  AppointPerson,
  AppointByEmail,
  AppointFirstOfficer,
  EndAppointment,
  AffiliatePerson,
  ChooseLanguage,
  NoteReachability,
];

// Global for one reason: the web layer on the ground asks for the `PersonProof` that only this room can be.
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Person, Appointment, Affiliation, PasswordResetCode, AddressChange])],
  controllers: [SignInController, PasswordResetController, AccountController, AddressController],
  providers: [
    ...back,
    SignIn,
    RequestPasswordReset,
    ResetPassword,
    RequestAddressChange,
    ChangeAddress,
    PasswordStrategy,
    Unlock,
    { provide: PersonProof, useExisting: Unlock },
  ],
  exports: [...back, PersonProof],
})
export class IdentityModule {}
