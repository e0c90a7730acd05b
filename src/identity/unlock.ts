import { Injectable } from '@nestjs/common';
import { type Actor, publicActor } from '#platform/actor/actor';
import { PersonProof, type Proof } from '#platform/actor/person-proof';
import { PersonsQueries } from './persons.queries.js';
import { SignIn } from './sign-in.js';

/** The person whose session is locked gives the password again; wrong ones count as they do at sign-in. */
@Injectable()
export class Unlock extends PersonProof {
  constructor(
    private readonly persons: PersonsQueries,
    private readonly signIn: SignIn,
  ) {
    super();
  }

  async prove({ id, requestId }: Actor, password: string): Promise<Proof> {
    const account = id === null ? null : await this.persons.account(id);
    if (!account) return { outcome: 'wrong' };
    const result = await this.signIn.run(
      { ...publicActor, ...(requestId ? { requestId } : {}) },
      account.loginId,
      password,
    );
    return result.outcome === 'signed_in' && result.personId !== id ? { outcome: 'wrong' } : result;
  }
}
