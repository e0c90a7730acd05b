import { Injectable } from '@nestjs/common';
import { AppointPerson } from '#identity/appoint-person';
import { RegisterPerson } from '#identity/register-person';
import type { Organisation } from '#organisations/organisation.entity';
import { systemActor } from '#platform/actor/actor';
import { Actors } from './actors.js';

/** Somebody who speaks for each organisation; the first one is spoken for by the cast. */
@Injectable()
export class GatherContacts {
  private readonly byOrganisation = new Map<number, number>();

  constructor(
    private readonly register: RegisterPerson,
    private readonly appoint: AppointPerson,
    private readonly actors: Actors,
  ) {}

  async run(organisations: readonly Organisation[]): Promise<void> {
    const [first, ...others] = organisations;
    if (first) this.byOrganisation.set(first.id, this.actors.id('contact'));
    for (const { id } of others) {
      const email = `contact${id}@window.example`;
      const person = await this.register.run(systemActor, {
        email,
        loginId: email,
        legalName: `所属担当 ${id}`,
        nameKana: `しょぞくたんとう ${id}`,
      });
      await this.appoint.run(systemActor, { personId: person.id, role: 'organisation_contact', organisationId: id });
      this.byOrganisation.set(id, person.id);
    }
  }

  /** The person who speaks for an organisation. */
  of(organisationId: number): number {
    return this.byOrganisation.get(organisationId) ?? 0;
  }
}
