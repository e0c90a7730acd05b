import { Injectable } from '@nestjs/common';
import type { EnrolmentContext } from '#admissions/enrolments.queries';
import type { Actor } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { OwnPractice } from './own-practice.js';
import { PracticeEntry } from './practice-entry.entity.js';

/** The trainee's own entry, locked; another's does not exist for them. */
@Injectable()
export class FindOwnEntry {
  constructor(private readonly own: OwnPractice) {}

  async within(
    tx: Transaction,
    actor: Actor,
    id: number,
  ): Promise<{ entry: PracticeEntry; enrolment: EnrolmentContext }> {
    const enrolment = await this.own.within(tx, actor);
    return { entry: await tx.find(PracticeEntry, { id, enrolmentId: enrolment.id }), enrolment };
  }
}
