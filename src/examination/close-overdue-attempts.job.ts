import { Injectable } from '@nestjs/common';
import { systemActor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { Work } from '#platform/database/work';
import { Attempt } from './attempt.entity.js';
import { AttemptsQueries } from './attempts.queries.js';
import { CloseAttempt } from './close-attempt.js';

/** Ends the attempts whose time is over and that nobody handed in, each in its own transaction. */
@Injectable()
export class CloseOverdueAttempts {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly attempts: AttemptsQueries,
    private readonly close: CloseAttempt,
  ) {}

  /** Returns how many were closed. */
  async run(): Promise<number> {
    const overdue = await this.attempts.overdue(this.clock.now());
    for (const id of overdue) await this.one(id);
    return overdue.length;
  }

  private one(id: number): Promise<void> {
    return this.work.run(systemActor, async (tx) => {
      const attempt = await tx.findOrNull(Attempt, { id, status: 'started' });
      if (attempt) await this.close.within(tx, id, 'time_out');
    });
  }
}
