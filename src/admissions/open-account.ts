import { Injectable } from '@nestjs/common';
import { hashPassword } from '#identity/passwords';
import { PersonsQueries } from '#identity/persons.queries';
import { RegisterPerson } from '#identity/register-person';
import type { Actor } from '#platform/actor/actor';
import type { NewAccountForm } from './application.form.js';

/** Somebody who wants to apply gets an account. */
@Injectable()
export class OpenAccount {
  constructor(
    private readonly persons: PersonsQueries,
    private readonly register: RegisterPerson,
  ) {}

  /** The new person's id, or null where the address has an account already. */
  async run(actor: Actor, input: NewAccountForm): Promise<number | null> {
    if (await this.persons.credentialsOf(input.email)) return null;
    const { legalName, nameKana, nameLatin, email } = input;
    const passwordHash = await hashPassword(input.password);
    const person = await this.register.run(actor, {
      legalName,
      nameKana,
      nameLatin: nameLatin || null,
      email,
      loginId: email,
      passwordHash,
    });
    return person.id;
  }
}
