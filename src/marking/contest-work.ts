import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database/transaction';
import { WantMarkers } from './want-markers.js';
import { HandedInWork } from './work.entity.js';

/** Criteria of a released work are marked anew: a place for fresh eyes opens, and whoever allocates works is told at once. */
@Injectable()
export class ContestWork {
  constructor(private readonly want: WantMarkers) {}

  async within(tx: Transaction, work: HandedInWork, criteria: readonly string[]): Promise<void> {
    const contested = [...criteria];
    await tx.update(HandedInWork, { id: work.id }, { contested });
    await this.want.within(tx, { ...work, contested });
  }
}
