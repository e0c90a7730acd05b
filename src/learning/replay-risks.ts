import { Injectable } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { Clock } from '#platform/clock/clock';
import { assessRisk, lessonMinutes } from './assess-risk.js';
import { RiskQueries } from './risk.queries.js';
import type { Replayed } from './risk-precision.js';

/** Asks the model again about people of finished cohorts, with what was known on the thirtieth day of stage 1. */
@Injectable()
export class ReplayRisks {
  constructor(
    private readonly clock: Clock,
    private readonly queries: RiskQueries,
    private readonly library: CurriculumLibrary,
  ) {}

  async run(): Promise<Replayed[]> {
    const now = this.clock.now();
    const ids = new Set((await this.queries.versions(now)).map(({ id }) => id));
    const people: Replayed[] = [];
    for (const id of ids) {
      const curriculum = await this.library.version(id);
      const rows = await this.queries.replayed(id, lessonMinutes(curriculum), now);
      for (const row of rows)
        people.push({ cohortCode: row.cohortCode, passed: row.passed, level: assessRisk(row, curriculum).level });
    }
    return people;
  }
}
