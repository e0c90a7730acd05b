import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { Secrets } from '#platform/secrets';
import { PasswordResetCode } from './password-reset-code.entity.js';
import { hashPassword } from './passwords.js';
import { Person } from './person.entity.js';
import { PersonsQueries } from './persons.queries.js';

const TRIES = 5;

/** The mailed code opens the way to a new password; every session of the person ends. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly work: Work,
    private readonly persons: PersonsQueries,
    private readonly secrets: Secrets,
  ) {}

  /** True when the password was changed; false for a wrong, used or old code. */
  async run(actor: Actor, input: { loginIdOrEmail: string; code: string; password: string }): Promise<boolean> {
    const person = await this.persons.credentialsOf(input.loginIdOrEmail);
    const passwordHash = await hashPassword(input.password);
    if (!person) return false;
    return this.work.run(actor, async (tx) => {
      const code = await this.openCode(tx, person.id);
      if (!code) return false;
      if (!this.secrets.isCode('password-reset', code.salt, input.code)) {
        await tx.update(PasswordResetCode, { id: code.id }, { wrongTries: code.wrongTries + 1 });
        return false;
      }
      await tx.update(PasswordResetCode, { id: code.id }, { usedAt: tx.now });
      await tx.update(Person, { id: person.id }, { passwordHash, failedSignIns: 0, lockedUntil: null });
      await tx.rows('DELETE FROM http_sessions WHERE person_id = $1', [person.id]);
      await tx.record({ name: 'password.reset', subjectId: person.id });
      return true;
    });
  }

  private async openCode(tx: Transaction, personId: number): Promise<PasswordResetCode | null> {
    const code = await tx.manager.findOne(PasswordResetCode, {
      where: { personId },
      order: { id: 'DESC' },
      lock: { mode: 'pessimistic_write' },
    });
    return code && !code.usedAt && code.expiresAt > tx.now && code.wrongTries < TRIES ? code : null;
  }
}
