import { Injectable } from '@nestjs/common';
import { AppointPerson } from '#identity/appoint-person';
import { hashPassword } from '#identity/passwords';
import { RegisterPerson } from '#identity/register-person';
import { systemActor } from '#platform/actor/actor';
import { type CastMember, DEMONSTRATION_PASSWORD } from './cast.js';

/** Somebody becomes a trainer while the story runs. */
@Injectable()
export class AppointTrainer {
  constructor(
    private readonly register: RegisterPerson,
    private readonly appoint: AppointPerson,
  ) {}

  /** The id of the new trainer: of one cohort, or (null) of all. */
  async run({ email, name, kana, latin }: Omit<CastMember, 'key' | 'role'>, cohortId: number | null): Promise<number> {
    const { id } = await this.register.run(systemActor, {
      ...{ email, loginId: email, legalName: name, nameKana: kana, nameLatin: latin },
      passwordHash: await hashPassword(DEMONSTRATION_PASSWORD),
    });
    await this.appoint.run(systemActor, { personId: id, role: 'trainer', cohortId });
    return id;
  }
}
