import { Injectable } from '@nestjs/common';
import { instantInJapan } from '#platform/clock/clock';
import { PlanReleases, sightOf } from '#releases/plan-releases';
import { ReleaseDueWorks } from '#releases/release-due-works.job';
import { ReleasesQueries } from '#releases/releases.queries';
import { Actors } from './actors.js';
import type { History } from './history.js';

const days = ['2026-11-02', '2026-11-09'];

/** In the running cohort the office lets the results out, in two rounds; what was agreed after them waits for it. */
@Injectable()
export class TellReleases {
  constructor(
    private readonly actors: Actors,
    private readonly releases: ReleasesQueries,
    private readonly plan: PlanReleases,
    private readonly release: ReleaseDueWorks,
  ) {}

  tell(history: History): void {
    for (const day of days) {
      history.add(instantInJapan(day, '10:00'), null, () => this.letOut());
      history.add(instantInJapan(day, '10:15'), null, () => this.release.run());
    }
  }

  private async letOut(): Promise<void> {
    const office = await this.actors.cast('office');
    const waiting = await this.releases.waiting(office);
    await this.plan.run(
      office,
      waiting.map((one) => ({ workId: one.workId, seen: sightOf(one) })),
    );
  }
}
