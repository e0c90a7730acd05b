import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { Work } from '#platform/database/work';
import { lockedUntil } from './lock-out.js';
import { passwordFits } from './passwords.js';
import { Person } from './person.entity.js';
import { PersonsQueries } from './persons.queries.js';

/** What came of a try to sign in. Both refusals sound the same whether or not the person exists. */
export type SignInResult =
  | { outcome: 'signed_in'; personId: number }
  | { outcome: 'wrong' }
  | { outcome: 'locked'; until: Date };

/** Somebody proves with e-mail or login id and password who they are. */
@Injectable()
export class SignIn {
  constructor(
    private readonly work: Work,
    private readonly persons: PersonsQueries,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, loginIdOrEmail: string, password: string): Promise<SignInResult> {
    const known = await this.persons.credentialsOf(loginIdOrEmail);
    if (known?.lockedUntil && known.lockedUntil > this.clock.now())
      return { outcome: 'locked', until: known.lockedUntil };
    // Outside the transaction: no row stays locked while the slow hash is computed.
    const fits = await passwordFits(known?.passwordHash ?? null, password);
    if (!known) return { outcome: 'wrong' };
    return fits ? this.enter(actor, known.id) : this.refuse(actor, known.id);
  }

  private enter(actor: Actor, personId: number): Promise<SignInResult> {
    return this.work.run(actor, async (tx) => {
      await tx.update(Person, { id: personId }, { failedSignIns: 0, lockedUntil: null });
      await tx.record({ name: 'person.signed_in', subjectId: personId });
      return { outcome: 'signed_in', personId };
    });
  }

  private refuse(actor: Actor, personId: number): Promise<SignInResult> {
    return this.work.run(actor, async (tx) => {
      const person = await tx.find(Person, { id: personId });
      const until = lockedUntil(person.failedSignIns + 1, tx.now);
      await tx.update(Person, { id: personId }, { failedSignIns: person.failedSignIns + 1, lockedUntil: until });
      await tx.record({ name: 'sign_in.refused', subjectId: personId, after: { failures: person.failedSignIns + 1 } });
      return until ? { outcome: 'locked', until } : { outcome: 'wrong' };
    });
  }
}
