import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database/transaction';
import { next } from '#platform/transitions';
import { MarkerAssignment } from './marker-assignment.entity.js';
import type { EndReason } from './marker-assignment-status.js';
import { VacatePlace } from './vacate-place.js';
import { HandedInWork } from './work.entity.js';
import { workLife } from './work-status.js';

/** The office takes a place back from its marker, to give it to somebody else. Whoever calls this fills it in the same action. */
@Injectable()
export class TakePlaceBack {
  constructor(private readonly vacate: VacatePlace) {}

  async within(tx: Transaction, assignmentId: number, reason: EndReason): Promise<void> {
    const { workId } = await tx.manager.findOneByOrFail(MarkerAssignment, { id: assignmentId });
    const work = await tx.find(HandedInWork, { id: workId });
    await this.vacate.within(tx, await tx.find(MarkerAssignment, { id: assignmentId }), reason);
    // A work with an appeal stays released.
    if (work.contested.length === 0)
      await tx.update(HandedInWork, { id: workId }, { status: next(workLife, work.status, 'wait') });
  }
}
