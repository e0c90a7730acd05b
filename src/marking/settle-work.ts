import { Injectable } from '@nestjs/common';
import { settingOf } from '#admissions/setting-of';
import type { Transaction } from '#platform/database/transaction';
import { next } from '#platform/transitions';
import { agreedLevels, agreementMethod, disputedRanges, isReconcilable, type Ranges } from './agreement-rule.js';
import type { MarksOfMarker } from './assignments.queries.js';
import { ConcludeMarking } from './conclude-marking.js';
import { markingEvents } from './marking.events.js';
import type { OpenedAssignment } from './open-assignment.js';
import { WantMarkers } from './want-markers.js';
import { HandedInWork } from './work.entity.js';
import { workLife } from './work-status.js';

/** When enough marks are in: agreement (and release), a talk of the two, or a third marker. */
@Injectable()
export class SettleWork {
  constructor(
    private readonly want: WantMarkers,
    private readonly conclude: ConcludeMarking,
  ) {}

  async within(tx: Transaction, opened: OpenedAssignment, marks: readonly MarksOfMarker[]): Promise<void> {
    const { work, rule } = opened;
    const [first, second, third] = [1, 2, 3].map((place) =>
      marks.find(({ ordinal, status }) => ordinal === place && status === 'handed_in'),
    );
    if (!first || !second) return;
    const disputed = disputedRanges(first.levels, second.levels, rule);
    if (Object.keys(disputed).length > 0 && !third) return this.bringTogether(tx, opened, disputed);
    const method = agreementMethod(first.levels, second.levels, third?.levels ?? null);
    const levels = agreedLevels(first.levels, second.levels, { ...third?.levels, ...work.reconciled });
    await this.conclude.within(tx, opened, { method, levels, agreedBy: third?.markerId ?? null });
  }

  private async bringTogether(
    tx: Transaction,
    { work, enrolment, curriculum, rule }: OpenedAssignment,
    disputed: Ranges,
  ): Promise<void> {
    const days = settingOf(enrolment, curriculum, 'reconcile_working_days');
    const widest = settingOf(enrolment, curriculum, 'reconcile_levels');
    if (days === 0 || !isReconcilable(disputed, rule.passLevel, widest)) return this.want.within(tx, work);
    const { id, enrolmentId } = work;
    await tx.update(HandedInWork, { id }, { status: next(workLife, work.status, 'reconcile') });
    await tx.record({ name: markingEvents.workDisputed, subjectId: id, enrolmentId, after: { days } });
  }
}
