import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database/transaction';
import { admissionsEvents } from './admissions.events.js';
import { Enrolment } from './enrolment.entity.js';
import { EnrolmentsQueries } from './enrolments.queries.js';

/** Practice ends no sooner than this for one trainee; from then on the end is their own and can be extended like any other. */
@Injectable()
export class KeepPracticeOpen {
  constructor(private readonly enrolments: EnrolmentsQueries) {}

  async within(tx: Transaction, enrolmentId: number, until: Date): Promise<void> {
    const { rowVersion } = await tx.find(Enrolment, { id: enrolmentId });
    const context = await this.enrolments.context(enrolmentId, tx);
    if (context?.stage !== 'practice' || context.practiceEndsAt >= until) return;
    await tx.update(Enrolment, { id: enrolmentId }, { practiceDueAt: until, rowVersion: rowVersion + 1 });
    await tx.record({
      name: admissionsEvents.windowProlonged,
      subjectId: enrolmentId,
      enrolmentId,
      before: { dueAt: context.practiceEndsAt },
      after: { dueAt: until },
    });
  }
}
