import { Injectable } from '@nestjs/common';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import type { EnrolmentContext } from '#admissions/enrolments.queries';
import type { Actor } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { conflict } from '#platform/problems';
import { practiceLogPaths } from './practice-log.paths.js';

/** The trainee's own enrolment while it is in practice: where every act of the trainee in this room begins. */
@Injectable()
export class OwnPractice {
  constructor(private readonly enrolments: CurrentEnrolment) {}

  async within(tx: Transaction, actor: Actor): Promise<EnrolmentContext> {
    const enrolment = await this.enrolments.activeOf(actor, tx);
    if (enrolment.stage !== 'practice') throw conflict('practice-log.not_open', practiceLogPaths.overview);
    return enrolment;
  }
}

/** The server's clock decides: at the deadline itself it is still in time. While the days stand still, nothing is late. */
export function refuseAfterDeadline(enrolment: EnrolmentContext, now: Date): void {
  if (isPracticeOver(enrolment, now)) throw conflict('practice-log.deadline_passed', practiceLogPaths.overview);
}

export const isPracticeOver = (
  { practiceEndsAt, practiceStoppedAt }: Pick<EnrolmentContext, 'practiceEndsAt' | 'practiceStoppedAt'>,
  now: Date,
): boolean => practiceStoppedAt === null && now > practiceEndsAt;
