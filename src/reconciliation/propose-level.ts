import { Injectable } from '@nestjs/common';
import { markingPaths } from '#marking/marking.paths';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { notFound, Problem } from '#platform/problems';
import { FindOpenTalk } from './find-open-talk.js';
import { reconciliationEvents } from './reconciliation.events.js';
import { ReconciliationStep } from './reconciliation-step.entity.js';
import { mayPropose } from './talk.js';

export interface Proposal {
  readonly criterion: string;
  readonly level: number;
  readonly reason: string;
}

/** One of two who disagree proposes a level for a criterion, with a reason. Both marks stay as they were. */
@Injectable()
export class ProposeLevel {
  constructor(
    private readonly work: Work,
    private readonly find: FindOpenTalk,
  ) {}

  run(actor: Actor, assignmentId: number, { criterion, level, reason }: Proposal): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { opened, markerId, points } = await this.find.within(tx, actor, assignmentId);
      const point = points.find((one) => one.criterion === criterion);
      if (!point) throw notFound();
      if (!mayPropose(point, level))
        throw new Problem(409, 'reconciliation.not_open_to_proposals', markingPaths.reconciliation(assignmentId));
      const { id: workId, enrolmentId } = opened.work;
      const step = { workId, markerId, kind: 'propose' as const, criterion, level, reason, madeAt: tx.now };
      await tx.insert(ReconciliationStep, step);
      await tx.record({
        ...{ name: reconciliationEvents.levelProposed, subjectId: workId, enrolmentId },
        after: { criterion, level, ordinal: opened.assignment.ordinal },
      });
    });
  }
}
