import { Injectable } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { systemActor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { Work } from '#platform/database/work';
import { assessRisk, lessonMinutes, riskModelIsOn } from './assess-risk.js';
import { KeepRiskNotices } from './keep-risk-notices.js';
import { BATCH, RiskQueries } from './risk.queries.js';

/** Every morning: who is behind in stage 1. The trainee sees it on the next visit, the office only after that. */
@Injectable()
export class AssessRisks {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly queries: RiskQueries,
    private readonly library: CurriculumLibrary,
    private readonly keep: KeepRiskNotices,
  ) {}

  /** Returns how many were found behind. */
  async run(): Promise<number> {
    const now = this.clock.now();
    let behind = 0;
    for (const { id, running } of await this.queries.versions(now)) if (running) behind += await this.version(id, now);
    await this.work.run(systemActor, (tx) => this.keep.endOfThoseWhoLeft(tx));
    return behind;
  }

  private async version(versionId: number, now: Date): Promise<number> {
    const curriculum = await this.library.version(versionId);
    let behind = 0;
    for (let after: number | null = 0; after !== null; ) {
      const rows = await this.queries.running(versionId, lessonMinutes(curriculum), now, after);
      const risks = rows
        .filter((row) => riskModelIsOn(row, curriculum))
        .map((row) => ({ enrolmentId: row.enrolmentId, ...assessRisk(row, curriculum) }))
        .filter(({ level }) => level !== 'none');
      await this.work.run(systemActor, (tx) =>
        this.keep.within(
          tx,
          rows.map(({ enrolmentId }) => enrolmentId),
          risks,
        ),
      );
      behind += risks.length;
      after = rows.length === BATCH ? (rows.at(-1)?.enrolmentId ?? null) : null;
    }
    return behind;
  }
}
