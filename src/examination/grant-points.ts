import { Injectable } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Transaction } from '#platform/database/transaction';
import { AdjustmentsQueries } from './adjustments.queries.js';
import { RescaleAttempts } from './rescale-attempts.js';

/** One attempt is given the full point for some of its items. Only ever a part of deciding an appeal. */
@Injectable()
export class GrantPoints {
  constructor(
    private readonly library: CurriculumLibrary,
    private readonly adjustments: AdjustmentsQueries,
    private readonly rescale: RescaleAttempts,
  ) {}

  async within(tx: Transaction, versionId: number, attemptId: number, items: readonly string[]): Promise<void> {
    await tx.rows(
      'INSERT INTO granted_points (attempt_id, item_id, granted_by, granted_at) SELECT $1, unnest($2::text[]), $3, $4 ON CONFLICT DO NOTHING',
      [attemptId, items, tx.actor.id, tx.now],
    );
    const attempts = await this.adjustments.attemptLocked(tx, attemptId);
    await this.rescale.within(tx, await this.library.version(versionId), attempts, 'point_granted');
  }
}
