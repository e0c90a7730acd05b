import { Injectable } from '@nestjs/common';
import { Enrolment } from '#admissions/enrolment.entity';
import { MarkerAssignment } from '#marking/marker-assignment.entity';
import type { DeclineReason } from '#marking/marker-assignment-status';
import { markingEvents } from '#marking/marking.events';
import { HandedInWork } from '#marking/work.entity';
import type { Transaction } from '#platform/database/transaction';
import { AtOnce, type RecordedEvent, type Subscriber } from '#platform/outbox/subscriber';
import { DeclareConflict } from './declare-conflict.js';
import type { ConflictReason } from './declared-conflict.entity.js';

const MEANS: Partial<Record<DeclineReason, ConflictReason>> = {
  same_workplace: 'former_colleague',
  acquainted: 'acquainted',
  recognised: 'acquainted',
};

/** "I know this person": whoever declines for that gets no later work of theirs either, without learning the name. */
@Injectable()
@AtOnce(markingEvents.markingDeclined)
export class OnMarkingDeclined implements Subscriber {
  constructor(private readonly declare: DeclareConflict) {}

  async handle(tx: Transaction, { subjectId: id, reason: given }: RecordedEvent): Promise<void> {
    const reason = MEANS[given as DeclineReason];
    if (!reason) return;
    const { workId, markerId } = await tx.find(MarkerAssignment, { id });
    const { enrolmentId } = await tx.find(HandedInWork, { id: workId });
    const { personId } = await tx.manager.findOneByOrFail(Enrolment, { id: enrolmentId });
    await this.declare.within(tx, tx.actor, { markerId, about: { personId }, reason });
  }
}
