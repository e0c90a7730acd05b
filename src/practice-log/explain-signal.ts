import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { notFound } from '#platform/problems';
import { OwnPractice } from './own-practice.js';
import { practiceLogEvents } from './practice-log.events.js';
import { SignalExplanation } from './signal-explanation.entity.js';
import { SignalsQueries } from './signals.queries.js';

/** The trainee says how something unusual came about. What was said before stays in the records. */
@Injectable()
export class ExplainSignal {
  constructor(
    private readonly work: Work,
    private readonly own: OwnPractice,
    private readonly signals: SignalsQueries,
  ) {}

  run(actor: Actor, { signal, explanation }: { signal: string; explanation: string }): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { id: enrolmentId } = await this.own.within(tx, actor);
      const found = (await this.signals.ofTrainee(enrolmentId)).find((one) => one.signal === signal);
      if (!found) throw notFound();
      await tx.insert(SignalExplanation, { enrolmentId, signal, explanation, explainedAt: tx.now });
      const { kind } = found;
      await tx.record({
        name: practiceLogEvents.signalExplained,
        subjectId: enrolmentId,
        enrolmentId,
        after: { kind },
      });
    });
  }
}
