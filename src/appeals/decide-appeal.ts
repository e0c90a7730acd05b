import { Injectable } from '@nestjs/common';
import { GrantPoints } from '#examination/grant-points';
import { VoidItem } from '#examination/void-item';
import type { VoidReason } from '#examination/voided-item.entity';
import type { Person } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { forbidden, notFound } from '#platform/problems';
import { next } from '#platform/transitions';
import { Appeal } from './appeal.entity.js';
import { appealPolicy, type Remedy } from './appeal.policy.js';
import { appealLife } from './appeal-status.js';
import { type AppealDecided, appealsEvents } from './appeals.events.js';
import { AppealsQueries, type AppealToReview } from './appeals.queries.js';

/** `itemIds`: in which of the questions the appeal is right; `voidReason` only where they are voided. */
export interface AppealDecision {
  readonly remedy: Remedy;
  readonly itemIds: readonly string[];
  readonly voidReason: VoidReason | null;
  readonly answer: string;
}

/** Somebody who has not judged the attempt before decides an appeal, without knowing whose it is; what is upheld is rescaled at once. */
@Injectable()
export class DecideAppeal {
  constructor(
    private readonly work: Work,
    private readonly appeals: AppealsQueries,
    private readonly grant: GrantPoints,
    private readonly voiding: VoidItem,
  ) {}

  run(actor: Person, id: number, decision: AppealDecision): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { appellantId, status } = await tx.find(Appeal, { id });
      next(appealLife, status, decision.remedy === 'dismiss' ? 'dismiss' : 'uphold');
      const appeal = await this.appeals.forReviewer(actor, tx.now, id, tx);
      if (!appeal) throw notFound();
      if (!appealPolicy.decide(actor, { appellantId }, decision.remedy)) throw forbidden();
      await this.settle(tx, actor, appeal, decision);
      await this.remedy(tx, actor, appeal, decision);
    });
  }

  /** Before the remedy: the database asks whether the one who decides had a hand in the attempt already. */
  private async settle(
    tx: Transaction,
    actor: Person,
    appeal: AppealToReview,
    { remedy, itemIds, answer }: AppealDecision,
  ) {
    const status = next(appealLife, 'waiting', remedy === 'dismiss' ? 'dismiss' : 'uphold');
    await tx.update(Appeal, { id: appeal.id }, { status, decidedBy: actor.id, decidedAt: tx.now, answer });
    await tx.record({
      name: appealsEvents.appealDecided,
      subjectId: appeal.id,
      enrolmentId: appeal.enrolmentId,
      reason: remedy,
      before: { status: 'waiting' },
      after: {
        attemptId: appeal.attemptId,
        status,
        itemIds: remedy === 'dismiss' ? [] : itemIds,
      } satisfies AppealDecided,
    });
  }

  private async remedy(tx: Transaction, actor: Person, appeal: AppealToReview, decision: AppealDecision) {
    const { curriculumVersionId: versionId, attemptId } = appeal;
    if (decision.remedy === 'grant') await this.grant.within(tx, versionId, attemptId, decision.itemIds);
    if (decision.remedy !== 'void') return;
    for (const itemId of decision.itemIds)
      await this.voiding.within(tx, actor, {
        ...{ versionId, itemId, note: decision.answer.slice(0, 1000) },
        reason: decision.voidReason ?? 'ambiguous',
      });
  }
}
