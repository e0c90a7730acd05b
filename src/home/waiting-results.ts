import { Injectable } from '@nestjs/common';
import { ReportAppealsQueries } from '#appeals/report-appeals.queries';
import type { Actor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { ReleasesQueries } from '#releases/releases.queries';
import type { Waiting } from './waiting.queries.js';

/** Results that wait for their release, and appeals against results that somebody of the office has to look after. */
@Injectable()
export class WaitingResults {
  constructor(
    private readonly appeals: ReportAppealsQueries,
    private readonly releases: ReleasesQueries,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor): Promise<Waiting[]> {
    const [appeals, releases] = await Promise.all([
      this.appeals.pressing(actor, this.clock.today()),
      this.releases.waitingCount(actor),
    ]);
    return [
      { kind: 'report-appeals', ...appeals, id: null },
      { kind: 'releases', ...releases, id: null },
    ];
  }
}
