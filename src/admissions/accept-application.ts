import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { conflict, forbidden } from '#platform/problems';
import { next } from '#platform/transitions';
import { admissionsEvents } from './admissions.events.js';
import { admissionsPaths } from './admissions.paths.js';
import { Application } from './application.entity.js';
import { applicationPolicy } from './application.policy.js';
import { applicationLife } from './application-status.js';
import { Cohort } from './cohort.entity.js';
import { EnrolApplicant } from './enrol-applicant.js';
import { Enrolment } from './enrolment.entity.js';
import { findApplication } from './find-application.js';

/** The agency gives an eligible applicant a seat, and the enrolment begins. */
@Injectable()
export class AcceptApplication {
  constructor(
    private readonly work: Work,
    private readonly enrol: EnrolApplicant,
  ) {}

  run(actor: Person, id: number): Promise<Enrolment> {
    return this.work.run(actor, async (tx) => {
      const application = await findApplication(tx, actor, id);
      if (!applicationPolicy.decide(actor, application)) throw forbidden('admissions.screener_does_not_decide');
      const status = next(applicationLife, application.status, 'accept');
      // The cohort's row is the lock on its seats.
      const cohort = await tx.find(Cohort, { id: application.cohortId });
      const taken = await tx.manager.countBy(Enrolment, { cohortId: cohort.id });
      if (taken >= cohort.seats) throw conflict('admissions.no_seat_left', admissionsPaths.application(id));
      await tx.update(Application, { id }, { status, decidedBy: actor.id });
      await tx.record({
        name: admissionsEvents.applicationAccepted,
        subjectId: id,
        before: { status: application.status },
        after: { status },
      });
      return this.enrol.within(tx, { ...application, status }, cohort);
    });
  }
}
