import { Injectable } from '@nestjs/common';
import { systemActor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';

export type DemonstrationState = 'loading' | 'loaded';

/** Remembers whether the demonstration data are complete: a start that was cut off begins again. */
@Injectable()
export class NoteDemonstrationState {
  constructor(private readonly work: Work) {}

  async run(state: DemonstrationState): Promise<void> {
    await this.work.run(systemActor, (tx) =>
      tx.rows(
        `INSERT INTO settings (key, value) VALUES ('demonstration', to_jsonb($1::text)) ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value`,
        [state],
      ),
    );
  }
}
