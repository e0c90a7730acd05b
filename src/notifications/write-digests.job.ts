import { Injectable } from '@nestjs/common';
import { systemActor } from '#platform/actor/actor';
import { Clock, instantInJapan } from '#platform/clock/clock';
import { DigestsQueries } from './digests.queries.js';
import { WriteDigest } from './write-digest.js';

/** When the morning's digest is written, Japanese time: before the window opens, after the train. */
export const MORNING = '08:30';

/** Writes this morning's digests, person by person. Run again it writes only what is missing, so a run that broke off is made up for. */
@Injectable()
export class WriteDigests {
  constructor(
    private readonly clock: Clock,
    private readonly digests: DigestsQueries,
    private readonly write: WriteDigest,
  ) {}

  /** How many were written. */
  async run(): Promise<number> {
    const now = this.clock.now();
    const morning = new Date(Math.min(now.getTime(), instantInJapan(this.clock.today(), MORNING).getTime()));
    let written = 0;
    let after = 0;
    for (;;) {
      const people = await this.digests.peopleToTell(after, now, morning);
      for (const { id } of people) if (await this.write.run(systemActor, id, morning)) written += 1;
      const last = people.at(-1);
      if (!last) return written;
      after = last.id;
    }
  }
}
