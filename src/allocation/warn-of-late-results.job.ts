import { Injectable } from '@nestjs/common';
import { systemActor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { allocationEvents } from './allocation.events.js';
import { type ExpectedWork, ForecastWorks } from './forecast-works.js';

/** The office is told of each result that will probably be late, once, while something can still be done about it. */
@Injectable()
export class WarnOfLateResults {
  constructor(
    private readonly work: Work,
    private readonly forecast: ForecastWorks,
  ) {}

  async run(): Promise<void> {
    const late = await this.forecast.alarming();
    await this.work.run(systemActor, async (tx) => {
      await tx.rows('DELETE FROM late_results WHERE work_id <> ALL ($1::int[])', [late.map(({ id }) => id)]);
      const fresh = await tx.rows<{ id: number; isNew: boolean }>(
        `INSERT INTO late_results (work_id, promised_on, expected_on, foreseen_at)
         SELECT id, "promisedOn", "expectedOn", $2 FROM jsonb_to_recordset($1::jsonb) AS late (id integer, "promisedOn" date, "expectedOn" date)
         ON CONFLICT (work_id) DO UPDATE SET promised_on = EXCLUDED.promised_on, expected_on = EXCLUDED.expected_on
         RETURNING work_id AS id, xmax = 0 AS "isNew"`,
        [JSON.stringify(late), tx.now],
      );
      const told = new Set(fresh.filter(({ isNew }) => isNew).map(({ id }) => id));
      await tx.recordAll(late.filter(({ id }) => told.has(id)).map(foreseen));
    });
  }
}

const foreseen = ({ id, enrolmentId, promisedOn, expectedOn }: ExpectedWork) => ({
  name: allocationEvents.lateResultForeseen,
  subjectId: id,
  enrolmentId,
  after: { promisedOn, expectedOn },
});
