import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type Actor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { Config } from '#platform/config';
import { Work } from '#platform/database/work';
import { DemonstrationQueries } from './demonstration.queries.js';

/** Time travel: the service's clock is set to an instant and runs on from there, also after a restart. */
@Injectable()
export class MoveClock implements OnApplicationBootstrap {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly demonstration: DemonstrationQueries,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.demonstration) this.clock.shiftBy(await this.demonstration.clockShift());
  }

  /** Null returns to the real time. */
  async run(actor: Actor, instant: Date | null): Promise<void> {
    const shift = instant ? instant.getTime() - (this.clock.now().getTime() - this.clock.shift) : 0;
    await this.work.run(actor, async (tx) => {
      await tx.rows(
        `INSERT INTO settings (key, value) VALUES ('clock.shift', to_jsonb($1::float8)) ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value`,
        [shift],
      );
      await tx.record({ name: 'clock.moved', subjectId: 0, after: { shift } });
    });
    this.clock.shiftBy(shift);
  }
}
