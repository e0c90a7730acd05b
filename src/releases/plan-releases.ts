import { Injectable } from '@nestjs/common';
import { settingOf } from '#admissions/setting-of';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { HandedInWork } from '#marking/work.entity';
import type { Person } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { forbidden } from '#platform/problems';
import { PlannedRelease } from './planned-release.entity.js';
import { ReleaseBatch } from './release-batch.entity.js';
import type { LeftReason } from './release-status.js';
import { releasesEvents } from './releases.events.js';
import { releasesPolicy } from './releases.policy.js';
import { type AgreedWork, ReleasesQueries } from './releases.queries.js';

/** A result as the preview showed it. */
export interface SeenWork {
  readonly workId: number;
  readonly seen: string;
}

/** What a preview showed of a result: where that is different now, the result does not go out. */
export const sightOf = ({ outcome, agreedAt }: Pick<AgreedWork, 'outcome' | 'agreedAt'>): string =>
  `${outcome}-${agreedAt.getTime()}`;

const MINUTE = 60_000;

/** The office lets several results out. Nobody is told before the time to take them back is over; what changed since the preview stays behind. */
@Injectable()
export class PlanReleases {
  constructor(
    private readonly work: Work,
    private readonly releases: ReleasesQueries,
    private readonly library: CurriculumLibrary,
  ) {}

  run(actor: Person, chosen: readonly SeenWork[]): Promise<number> {
    return this.work.run(actor, async (tx) => {
      if (!releasesPolicy.release(actor)) throw forbidden();
      const ids = [...new Set(chosen.map(({ workId }) => workId))].sort((a, b) => a - b);
      const known = [];
      for (const id of ids) {
        const found = await tx.findOrNull(HandedInWork, { id });
        if (found) known.push(id);
      }
      const waiting = new Map((await this.releases.waiting(actor, known, tx)).map((one) => [one.workId, one]));
      const left = (workId: number) =>
        leftReason(waiting.get(workId), chosen.find((one) => one.workId === workId)?.seen);
      const going = known.filter((id) => left(id) === null);
      const batch = await tx.insert(ReleaseBatch, {
        ...{ plannedBy: actor.id, plannedAt: tx.now },
        visibleAt: new Date(tx.now.getTime() + (await this.minutes(going, waiting)) * MINUTE),
      });
      for (const workId of known) await this.plan(tx, actor, batch.id, workId, left(workId));
      await tx.record({
        name: releasesEvents.releasesPlanned,
        subjectId: batch.id,
        after: { works: going, left: known.length - going.length, visibleAt: batch.visibleAt },
      });
      return batch.id;
    });
  }

  private async plan(tx: Transaction, actor: Person, batchId: number, workId: number, reason: LeftReason | null) {
    const ended = reason === null ? { endedBy: null, endedAt: null } : { endedBy: actor.id, endedAt: tx.now };
    const status = reason === null ? 'planned' : 'left_out';
    await tx.insert(PlannedRelease, { batchId, workId, status, leftReason: reason, ...ended });
  }

  /** The longest time of the courses concerned. */
  private async minutes(ids: readonly number[], waiting: ReadonlyMap<number, AgreedWork>): Promise<number> {
    let most = 0;
    for (const id of ids) {
      const work = waiting.get(id);
      if (!work) continue;
      const curriculum = await this.library.version(work.curriculumVersionId);
      most = Math.max(most, settingOf(work, curriculum, 'release_wait_minutes'));
    }
    return most;
  }
}

const leftReason = (now: AgreedWork | undefined, seen: string | undefined): LeftReason | null => {
  if (!now) return 'already';
  return sightOf(now) === seen ? null : 'changed';
};
