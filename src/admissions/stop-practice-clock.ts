import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database/transaction';
import { admissionsEvents } from './admissions.events.js';
import { Enrolment } from './enrolment.entity.js';
import { EnrolmentsQueries } from './enrolments.queries.js';
import { afterAppeal } from './stopped-clock.js';
import { Suspension } from './suspension.entity.js';

/** The days until the end of practice stand still for one trainee, and run on later with those that were left. */
@Injectable()
export class StopPracticeClock {
  constructor(private readonly enrolments: EnrolmentsQueries) {}

  /** Nothing is left to stand still where the end has passed. */
  async within(tx: Transaction, enrolmentId: number): Promise<void> {
    const { rowVersion, practiceStoppedAt } = await tx.find(Enrolment, { id: enrolmentId });
    const context = await this.enrolments.context(enrolmentId, tx);
    if (context?.stage !== 'practice' || practiceStoppedAt || tx.now > context.practiceEndsAt) return;
    await tx.update(Enrolment, { id: enrolmentId }, { practiceStoppedAt: tx.now, rowVersion: rowVersion + 1 });
    await tx.record({
      ...{ name: admissionsEvents.windowStopped, subjectId: enrolmentId, enrolmentId },
      after: { dueAt: context.practiceEndsAt },
    });
  }

  /** `gives`: whether anything still has to be handed in. Then practice ends later by the time that the days stood still. */
  async end(tx: Transaction, enrolmentId: number, gives: boolean): Promise<Date | null> {
    const { rowVersion, practiceStoppedAt: startedAt } = await tx.find(Enrolment, { id: enrolmentId });
    const context = await this.enrolments.context(enrolmentId, tx);
    if (!startedAt || !context) return null;
    const rests = await tx.manager.findBy(Suspension, { enrolmentId });
    const before = context.practiceEndsAt;
    const dueAt = gives ? afterAppeal(before, { startedAt, endedAt: tx.now }, rests) : before;
    const later = gives ? { practiceDueAt: dueAt } : {};
    await tx.update(Enrolment, { id: enrolmentId }, { practiceStoppedAt: null, ...later, rowVersion: rowVersion + 1 });
    await tx.record({
      ...{ name: admissionsEvents.windowResumed, subjectId: enrolmentId, enrolmentId },
      ...{ before: { dueAt: before, stoppedAt: startedAt }, after: { dueAt } },
    });
    return gives ? dueAt : null;
  }
}
