import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { hasRole } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { conflict, forbidden } from '#platform/problems';
import { Organisation } from './organisation.entity.js';
import { organisationsPaths } from './organisations.paths.js';

export type NewOrganisation = Omit<Organisation, 'id'>;

/** A body with its consultation window joins the list of places that may send trainees. */
@Injectable()
export class RegisterOrganisation {
  constructor(private readonly work: Work) {}

  run(actor: Actor, input: NewOrganisation): Promise<Organisation> {
    if (actor.kind !== 'system' && !hasRole(actor, 'office', 'agency')) throw forbidden('not_your_role');
    return this.work.run(actor, async (tx) => {
      const { name, windowName } = input;
      if (await tx.findOrNull(Organisation, { name, windowName }))
        throw conflict('organisations.already_registered', organisationsPaths.organisations);
      const organisation = await tx.insert(Organisation, input);
      await tx.record({ name: 'organisation.registered', subjectId: organisation.id, after: { name } });
      return organisation;
    });
  }
}
