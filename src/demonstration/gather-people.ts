import { Injectable } from '@nestjs/common';
import type { Organisation } from '#organisations/organisation.entity';
import { RegisterOrganisation } from '#organisations/register-organisation';
import { systemActor } from '#platform/actor/actor';
import { Actors } from './actors.js';
import { exampleOrganisation } from './example-organisation.js';
import { GatherCast } from './gather-cast.js';
import { GatherContacts } from './gather-contacts.js';
import { inventedOrganisations } from './invented-organisations.js';

/** Places and the people who are appointed from the beginning. */
@Injectable()
export class GatherPeople {
  constructor(
    private readonly register: RegisterOrganisation,
    private readonly cast: GatherCast,
    private readonly contacts: GatherContacts,
    private readonly actors: Actors,
  ) {}

  async run(): Promise<Organisation[]> {
    const first = await this.register.run(systemActor, exampleOrganisation);
    const organisations = [first];
    for (const organisation of inventedOrganisations())
      organisations.push(await this.register.run(systemActor, organisation));
    this.actors.know(await this.cast.run(first));
    await this.contacts.run(organisations);
    return organisations;
  }
}
