import { Injectable } from '@nestjs/common';
import { admissionsEvents } from '#admissions/admissions.events';
import type { Transaction } from '#platform/database/transaction';
import { AtOnce, type RecordedEvent, type Subscriber } from '#platform/outbox/subscriber';
import { TaskSheet } from './task-sheet.entity.js';

/** Practice opens: an empty task sheet lies ready. */
@Injectable()
@AtOnce(admissionsEvents.stageEntered)
export class OnStageEntered implements Subscriber {
  async handle(tx: Transaction, { after, subjectId: enrolmentId }: RecordedEvent): Promise<void> {
    if (after?.['stage'] !== 'practice' || (await tx.findOrNull(TaskSheet, { enrolmentId }))) return;
    await tx.insert(TaskSheet, {
      enrolmentId,
      status: 'draft',
      situation: '',
      goal: '',
      plannedEvidence: '',
      competencies: [],
      round: 0,
      rowVersion: 1,
    });
  }
}
