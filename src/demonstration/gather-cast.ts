import { Injectable } from '@nestjs/common';
import { AppointPerson } from '#identity/appoint-person';
import { hashPassword } from '#identity/passwords';
import { RegisterPerson } from '#identity/register-person';
import type { Organisation } from '#organisations/organisation.entity';
import { systemActor } from '#platform/actor/actor';
import { type CastMember, cast, DEMONSTRATION_PASSWORD } from './cast.js';

/** Registers and appoints the cast. The contact speaks for `organisation`, the liaison for its region. */
@Injectable()
export class GatherCast {
  constructor(
    private readonly register: RegisterPerson,
    private readonly appoint: AppointPerson,
  ) {}

  /** Ids by key of the cast. */
  async run(organisation: Organisation): Promise<Map<string, number>> {
    const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD);
    const ids = new Map<string, number>();
    for (const member of cast) ids.set(member.key, await this.introduce(member, organisation, passwordHash));
    return ids;
  }

  private async introduce(member: CastMember, organisation: Organisation, passwordHash: string): Promise<number> {
    const { email, name: legalName, kana: nameKana, latin: nameLatin, role } = member;
    const person = await this.register.run(systemActor, {
      email,
      loginId: email,
      legalName,
      nameKana,
      nameLatin,
      passwordHash,
    });
    const scope = {
      organisationId: role === 'organisation_contact' ? organisation.id : null,
      bureau: role === 'liaison' ? organisation.bureau : null,
    };
    if (role) await this.appoint.run(systemActor, { personId: person.id, role, ...scope });
    return person.id;
  }
}
