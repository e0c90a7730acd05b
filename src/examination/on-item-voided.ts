import { Injectable } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Transaction } from '#platform/database/transaction';
import { OnEvent, type RecordedEvent, type Subscriber } from '#platform/outbox/subscriber';
import { AdjustmentsQueries } from './adjustments.queries.js';
import type { ItemVoided } from './examination.events.js';
import { RescaleAttempts } from './rescale-attempts.js';

/** Looks once more after an item was voided: an attempt that was handed in at the same moment could not see it yet. */
@OnEvent('item.voided')
@Injectable()
export class OnItemVoided implements Subscriber {
  constructor(
    private readonly library: CurriculumLibrary,
    private readonly adjustments: AdjustmentsQueries,
    private readonly rescale: RescaleAttempts,
  ) {}

  async handle(tx: Transaction, event: RecordedEvent): Promise<void> {
    const { versionId, itemId } = event.after as unknown as ItemVoided;
    const attempts = await this.adjustments.holdingLocked(tx, versionId, itemId);
    await this.rescale.within(tx, await this.library.version(versionId), attempts, 'item_voided');
  }
}
