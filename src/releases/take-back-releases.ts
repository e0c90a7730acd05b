import { Injectable } from '@nestjs/common';
import { HandedInWork } from '#marking/work.entity';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { conflict, forbidden, notFound } from '#platform/problems';
import { next } from '#platform/transitions';
import { PlannedRelease } from './planned-release.entity.js';
import { ReleaseBatch } from './release-batch.entity.js';
import { plannedReleaseLife } from './release-status.js';
import { releasesEvents } from './releases.events.js';
import { releasesPaths } from './releases.paths.js';
import { releasesPolicy } from './releases.policy.js';
import { ReleasesQueries } from './releases.queries.js';

/** The office takes results back that nobody has been told yet: all of a batch, or some. They wait for another release. */
@Injectable()
export class TakeBackReleases {
  constructor(
    private readonly work: Work,
    private readonly releases: ReleasesQueries,
  ) {}

  /** `workIds`: null for all. */
  run(actor: Person, batchId: number, workIds: readonly number[] | null): Promise<void> {
    return this.work.run(actor, async (tx) => {
      await tx.find(ReleaseBatch, { id: batchId });
      if (!releasesPolicy.release(actor)) throw forbidden();
      if (!(await this.releases.batch(actor, batchId, tx))) throw notFound();
      const rows = await this.releases.ofBatch(actor, batchId, tx);
      const wanted = rows.filter(
        ({ workId, status }) => status === 'planned' && (workIds === null || workIds.includes(workId)),
      );
      let taken = 0;
      for (const { workId } of wanted) {
        const release = await tx.find(PlannedRelease, { batchId, workId });
        // Somebody was told a moment ago.
        if (release.status !== 'planned') continue;
        const status = next(plannedReleaseLife, release.status, 'take_back');
        await tx.update(PlannedRelease, { batchId, workId }, { status, endedBy: actor.id, endedAt: tx.now });
        const { enrolmentId } = await tx.manager.findOneByOrFail(HandedInWork, { id: workId });
        await tx.record({ name: releasesEvents.releaseTakenBack, subjectId: workId, enrolmentId, after: { batchId } });
        taken += 1;
      }
      if (taken === 0) throw conflict('releases.out_already', releasesPaths.batch(batchId));
    });
  }
}
