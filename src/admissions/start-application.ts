import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { conflict } from '#platform/problems';
import { admissionsEvents } from './admissions.events.js';
import { Application } from './application.entity.js';
import { Cohort } from './cohort.entity.js';

/** A counsellor begins an application to a recruiting cohort; beginning twice leads to the same draft. */
@Injectable()
export class StartApplication {
  constructor(private readonly work: Work) {}

  run(actor: Person, input: { cohortId: number; organisationId: number }): Promise<Application> {
    return this.work.run(actor, async (tx) => {
      const cohort = await tx.find(Cohort, { id: input.cohortId });
      const existing = await tx.findOrNull(Application, { cohortId: cohort.id, personId: actor.id });
      if (existing) return existing;
      if (cohort.status !== 'recruiting') throw conflict('admissions.recruitment_closed');
      if (tx.now > cohort.applicationDeadline) throw conflict('admissions.deadline_passed');
      const application = await tx.insert(Application, {
        ...input,
        personId: actor.id,
        status: 'draft',
        motivation: '',
        createdAt: tx.now,
        rowVersion: 1,
      });
      await tx.record({ name: admissionsEvents.applicationStarted, subjectId: application.id });
      return application;
    });
  }
}
