import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { dayInJapan } from '#platform/clock/clock';
import { Work } from '#platform/database/work';
import { conflict, forbidden, Problem } from '#platform/problems';
import { next } from '#platform/transitions';
import { admissionsEvents } from './admissions.events.js';
import { admissionsPaths } from './admissions.paths.js';
import { Application } from './application.entity.js';
import { applicationPolicy } from './application.policy.js';
import { applicationLife } from './application-status.js';
import { Cohort } from './cohort.entity.js';
import { EmploymentSpell } from './employment-spell.entity.js';
import { experienceMonths } from './experience.js';
import { findApplication } from './find-application.js';

/** The applicant hands the application in; experience is computed now and kept. */
@Injectable()
export class SubmitApplication {
  constructor(private readonly work: Work) {}

  run(actor: Person, id: number): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const application = await findApplication(tx, actor, id);
      if (!applicationPolicy.edit(actor, application)) throw forbidden();
      const status = next(applicationLife, application.status, 'submit');
      const cohort = await tx.find(Cohort, { id: application.cohortId });
      // An application that was returned may come back after the deadline: it was in time the first time.
      if (application.status === 'draft' && tx.now > cohort.applicationDeadline)
        throw conflict('admissions.deadline_passed', admissionsPaths.application(id));
      const spells = await tx.manager.findBy(EmploymentSpell, { applicationId: id });
      if (spells.length === 0 || application.motivation === '')
        throw new Problem(422, 'admissions.application_incomplete', admissionsPaths.edit(id));
      const months = experienceMonths(
        spells.map((spell) => ({ ...spell, hoursPerWeek: Number(spell.hoursPerWeek) })),
        dayInJapan(tx.now),
      );
      await tx.update(
        Application,
        { id },
        { status, submittedAt: tx.now, experienceMonths: String(months), reasonCode: null },
      );
      await tx.record({
        name: admissionsEvents.applicationSubmitted,
        subjectId: id,
        before: { status: application.status },
        after: { status, months },
      });
    });
  }
}
