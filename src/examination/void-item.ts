import { Injectable } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Person } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { conflict, forbidden } from '#platform/problems';
import { AdjustmentsQueries } from './adjustments.queries.js';
import { examinationEvents, type ItemVoided } from './examination.events.js';
import { itemPolicy } from './item.policy.js';
import { RescaleAttempts } from './rescale-attempts.js';
import { VoidedItem, type VoidReason } from './voided-item.entity.js';

export interface ItemToVoid {
  readonly versionId: number;
  readonly itemId: string;
  readonly reason: VoidReason;
  readonly note: string;
}

/** The agency declares that an item of a version does not count: nobody gets it any more, and everybody who had it is rescaled. */
@Injectable()
export class VoidItem {
  constructor(
    private readonly work: Work,
    private readonly library: CurriculumLibrary,
    private readonly adjustments: AdjustmentsQueries,
    private readonly rescale: RescaleAttempts,
  ) {}

  /** How many results changed. */
  run(actor: Person, item: ItemToVoid): Promise<{ changed: number }> {
    return this.work.run(actor, (tx) => this.within(tx, actor, item));
  }

  async within(tx: Transaction, actor: Person, { versionId, itemId, reason, note }: ItemToVoid) {
    const curriculum = await this.library.version(versionId);
    curriculum.question(itemId);
    const attempts = await this.adjustments.holdingLocked(tx, versionId, itemId);
    if (!itemPolicy.void(actor, attempts)) throw forbidden();
    if ((await this.adjustments.voidedIn(versionId, tx)).has(itemId)) throw conflict('examination.item_is_void');
    const voided = await tx.insert(VoidedItem, {
      curriculumVersionId: versionId,
      itemId,
      reason,
      note,
      voidedBy: actor.id,
      voidedAt: tx.now,
    });
    const concerned = attempts.map((attempt) => ({ ...attempt, voided: [...attempt.voided, itemId] }));
    const changes = await this.rescale.within(tx, curriculum, concerned, 'item_voided');
    await tx.record({
      name: examinationEvents.itemVoided,
      subjectId: voided.id,
      reason,
      after: { versionId, itemId, held: attempts.length, changed: changes.length } satisfies ItemVoided,
    });
    return { changed: changes.length };
  }
}
