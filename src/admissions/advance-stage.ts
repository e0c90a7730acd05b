import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database/transaction';
import { conflict } from '#platform/problems';
import { next } from '#platform/transitions';
import { admissionsEvents } from './admissions.events.js';
import { Enrolment } from './enrolment.entity.js';
import { EnrolmentStage } from './enrolment-stage.entity.js';
import { type StageAction, stageLife } from './enrolment-status.js';

/** A stage was passed and the next one opens. Called from the stage that was passed, inside its transaction. */
@Injectable()
export class AdvanceStage {
  async within(tx: Transaction, enrolmentId: number, action: StageAction): Promise<void> {
    const enrolment = await tx.find(Enrolment, { id: enrolmentId });
    if (enrolment.status !== 'active') throw conflict('admissions.enrolment_not_active');
    const stage = next(stageLife, enrolment.stage, action);
    const completed = stage === 'certified';
    await tx.update(
      Enrolment,
      { id: enrolmentId },
      {
        stage,
        rowVersion: enrolment.rowVersion + 1,
        ...(completed ? { status: 'completed' as const, finishedAt: tx.now } : {}),
      },
    );
    await tx.insert(EnrolmentStage, { enrolmentId, stage, enteredAt: tx.now });
    await tx.record({
      name: admissionsEvents.stageEntered,
      subjectId: enrolmentId,
      enrolmentId,
      before: { stage: enrolment.stage },
      after: { stage },
    });
    if (completed) await tx.record({ name: admissionsEvents.enrolmentCompleted, subjectId: enrolmentId, enrolmentId });
  }
}
