import { Injectable } from '@nestjs/common';
import { OpenWork } from '#marking/open-work';
import { ReleaseWork } from '#marking/release-work';
import { systemActor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { Work } from '#platform/database/work';
import { next } from '#platform/transitions';
import { PlannedRelease } from './planned-release.entity.js';
import { plannedReleaseLife } from './release-status.js';
import { ReleasesQueries } from './releases.queries.js';

/** When the time to take them back is over, results go out one by one, each with everything that hangs on it in one act; one that fails holds no other back. */
@Injectable()
export class ReleaseDueWorks {
  constructor(
    private readonly work: Work,
    private readonly releases: ReleasesQueries,
    private readonly open: OpenWork,
    private readonly release: ReleaseWork,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const failures: unknown[] = [];
    for (const due of await this.releases.due(this.clock.now()))
      await this.one(due).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw new AggregateError(failures, 'Some results could not be released');
  }

  private one({ batchId, workId }: { readonly batchId: number; readonly workId: number }): Promise<void> {
    return this.work.run(systemActor, async (tx) => {
      const planned = await tx.find(PlannedRelease, { batchId, workId });
      if (planned.status !== 'planned') return;
      await this.release.within(tx, await this.open.within(tx, workId));
      const status = next(plannedReleaseLife, planned.status, 'release');
      await tx.update(PlannedRelease, { batchId, workId }, { status, endedAt: tx.now });
    });
  }
}
