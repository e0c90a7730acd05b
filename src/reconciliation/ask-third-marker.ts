import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { FindOpenTalk } from './find-open-talk.js';
import { PassOnTalk } from './pass-on-talk.js';
import { ReconciliationStep } from './reconciliation-step.entity.js';
import { settledLevels } from './talk.js';

/** One of the two sees no way to one level: a third marker is called before the days are over. */
@Injectable()
export class AskThirdMarker {
  constructor(
    private readonly work: Work,
    private readonly find: FindOpenTalk,
    private readonly passOn: PassOnTalk,
  ) {}

  run(actor: Actor, assignmentId: number): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { opened, markerId, points } = await this.find.within(tx, actor, assignmentId);
      const { work } = opened;
      await tx.insert(ReconciliationStep, { workId: work.id, markerId, kind: 'ask_third', madeAt: tx.now });
      await this.passOn.within(tx, { work, status: 'open', settled: settledLevels(points) }, 'asked');
    });
  }
}
