import { Injectable } from '@nestjs/common';
import { AffiliatePerson } from '#identity/affiliate-person';
import { AppointPerson } from '#identity/appoint-person';
import { dayInJapan } from '#platform/clock/clock';
import type { Transaction } from '#platform/database/transaction';
import { next } from '#platform/transitions';
import { admissionsEvents } from './admissions.events.js';
import { Application } from './application.entity.js';
import { applicationLife } from './application-status.js';
import type { Cohort } from './cohort.entity.js';
import { Enrolment } from './enrolment.entity.js';
import { EnrolmentStage } from './enrolment-stage.entity.js';

/** An accepted applicant becomes a trainee of the cohort, in its first stage. */
@Injectable()
export class EnrolApplicant {
  constructor(
    private readonly appoint: AppointPerson,
    private readonly affiliate: AffiliatePerson,
  ) {}

  async within(tx: Transaction, application: Application, cohort: Cohort): Promise<Enrolment> {
    const { personId, organisationId } = application;
    await tx.update(
      Application,
      { id: application.id },
      { status: next(applicationLife, application.status, 'enrol') },
    );
    const enrolment = await tx.insert(Enrolment, {
      cohortId: cohort.id,
      personId,
      organisationId,
      applicationId: application.id,
      status: 'active',
      stage: 'learning',
      enrolledAt: tx.now,
      learningDueAt: cohort.learningEndsAt,
      rowVersion: 1,
    });
    await tx.insert(EnrolmentStage, { enrolmentId: enrolment.id, stage: 'learning', enteredAt: tx.now });
    await this.appoint.within(tx, { personId, role: 'trainee', cohortId: cohort.id });
    await this.affiliate.within(tx, personId, organisationId, dayInJapan(tx.now));
    await tx.record({
      name: admissionsEvents.enrolmentStarted,
      subjectId: enrolment.id,
      enrolmentId: enrolment.id,
      after: { cohortId: cohort.id },
    });
    return enrolment;
  }
}
