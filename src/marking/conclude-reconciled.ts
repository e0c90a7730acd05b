import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database/transaction';
import { agreedLevels, type Levels } from './agreement-rule.js';
import { AssignmentsQueries } from './assignments.queries.js';
import { ConcludeMarking } from './conclude-marking.js';
import type { OpenedAssignment } from './open-assignment.js';
import { WantMarkers } from './want-markers.js';
import { HandedInWork } from './work.entity.js';

/** What two markers came to when they talked: their levels stand beside what they had agreed on before, or a third marker gets the rest. */
@Injectable()
export class ConcludeReconciled {
  constructor(
    private readonly assignments: AssignmentsQueries,
    private readonly conclude: ConcludeMarking,
    private readonly want: WantMarkers,
  ) {}

  async settled(tx: Transaction, opened: OpenedAssignment, reconciled: Levels): Promise<void> {
    const { work } = opened;
    const marks = await this.assignments.marksOf(work.id, tx);
    const [first, second] = marks.map(({ levels }) => levels);
    const levels = agreedLevels(first ?? {}, second ?? {}, reconciled);
    await tx.update(HandedInWork, { id: work.id }, { reconciled });
    await this.conclude.within(tx, opened, { method: 'reconciled', levels, agreedBy: null });
  }

  /** A third marker is called for what is still disputed. */
  async passedOn(tx: Transaction, work: HandedInWork, reconciled: Levels): Promise<void> {
    await tx.update(HandedInWork, { id: work.id }, { reconciled });
    await this.want.within(tx, work);
  }
}
