import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database/transaction';
import { AtOnce, type RecordedEvent, type Subscriber } from '#platform/outbox/subscriber';
import { next } from '#platform/transitions';
import { Attempt } from './attempt.entity.js';
import { attemptLife } from './attempt-status.js';
import { examinationEvents } from './examination.events.js';

/** While somebody pauses nothing counts: a test whose time was running is void, and may be begun anew afterwards. */
@AtOnce('enrolment.suspended')
@Injectable()
export class OnEnrolmentSuspended implements Subscriber {
  async handle(tx: Transaction, { enrolmentId }: RecordedEvent): Promise<void> {
    const running = await tx.rows<{ id: number }>(
      `SELECT id FROM attempts WHERE enrolment_id = $1 AND status = 'started' AND due_at > $2 ORDER BY id FOR UPDATE`,
      [enrolmentId, tx.now],
    );
    const status = next(attemptLife, 'started', 'void');
    for (const { id } of running) {
      await tx.update(Attempt, { id }, { status });
      await tx.record({
        name: examinationEvents.attemptVoided,
        subjectId: id,
        enrolmentId,
        reason: 'enrolment_suspended',
        before: { status: 'started' },
        after: { status },
      });
    }
  }
}
