import { Injectable } from '@nestjs/common';
import { Cohort } from '#admissions/cohort.entity';
import { type Actor, hasRoleFor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { forbidden } from '#platform/problems';
import { learningEvents } from './learning.events.js';

/** Turns the model off for a cohort, or on again. What it had found ends with the next morning's assessment. */
@Injectable()
export class SwitchRiskModel {
  constructor(private readonly work: Work) {}

  run(actor: Actor, cohortId: number, on: boolean): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { settings } = await tx.find(Cohort, { id: cohortId });
      if (!hasRoleFor(actor, cohortId, 'agency')) throw forbidden('not_your_role');
      const value = on ? 1 : 0;
      await tx.update(Cohort, { id: cohortId }, { settings: { ...settings, risk_model: value } });
      const before = { risk_model: settings['risk_model'] ?? null };
      await tx.record({
        name: learningEvents.riskModelSwitched,
        subjectId: cohortId,
        before,
        after: { risk_model: value },
      });
    });
  }
}
