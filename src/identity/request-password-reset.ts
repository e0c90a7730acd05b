import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { newSalt } from '#platform/secrets';
import { PasswordResetCode } from './password-reset-code.entity.js';
import { PersonsQueries } from './persons.queries.js';

const MINUTES_VALID = 30;

/** Somebody cannot sign in; if the address is known a code goes out by mail. Whoever asks learns nothing about who exists. */
@Injectable()
export class RequestPasswordReset {
  constructor(
    private readonly work: Work,
    private readonly persons: PersonsQueries,
  ) {}

  async run(actor: Actor, loginIdOrEmail: string): Promise<void> {
    const person = await this.persons.credentialsOf(loginIdOrEmail);
    if (!person) return;
    await this.work.run(actor, async (tx) => {
      const code = await tx.insert(PasswordResetCode, {
        personId: person.id,
        salt: newSalt(),
        expiresAt: new Date(tx.now.getTime() + MINUTES_VALID * 60_000),
        wrongTries: 0,
      });
      await tx.record({ name: 'password_reset.requested', subjectId: code.id });
    });
  }
}
