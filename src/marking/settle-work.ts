import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database/transaction';
import { agreedLevels, agreementMethod, disputedRanges } from './agreement-rule.js';
import type { MarksOfMarker } from './assignments.queries.js';
import { FillMarkerPlaces } from './fill-marker-places.js';
import type { OpenedAssignment } from './open-assignment.js';
import { ReleaseWork } from './release-work.js';

/** When enough marks are in: agreement and release, or a third marker. */
@Injectable()
export class SettleWork {
  constructor(
    private readonly fill: FillMarkerPlaces,
    private readonly release: ReleaseWork,
  ) {}

  async within(tx: Transaction, opened: OpenedAssignment, marks: readonly MarksOfMarker[]): Promise<void> {
    const [first, second, third] = [1, 2, 3].map((place) =>
      marks.find(({ ordinal, status }) => ordinal === place && status === 'handed_in'),
    );
    if (!first || !second) return;
    const disputed = Object.keys(disputedRanges(first.levels, second.levels, opened.rule)).length > 0;
    if (disputed && !third) return this.fill.within(tx, opened.work);
    const method = agreementMethod(first.levels, second.levels, third?.levels ?? null);
    const levels = agreedLevels(first.levels, second.levels, third?.levels);
    await this.release.within(tx, opened, { method, levels, agreedBy: third?.markerId ?? null, marks });
  }
}
