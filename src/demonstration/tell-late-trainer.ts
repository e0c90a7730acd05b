import { Injectable } from '@nestjs/common';
import { instantInJapan } from '#platform/clock/clock';
import { Actors } from './actors.js';
import { AppointTrainer } from './appoint-trainer.js';
import { CalibrateTrainer } from './calibrate-trainer.js';
import { lateTrainer } from './cast.js';
import type { History } from './history.js';
import { PairActs } from './pair-acts.js';

const WORKS_PER_WEEK = 3;
const JOINS = '2025-11-04';
const days = [JOINS, '2026-05-11'];

/**
 * A fourth trainer, who takes few works: with an alarm that pauses one of three, nobody would be left to decide between the other two, and
 * with a task sheet read by the third every trainer would have seen every work, so that none could be a control or be marked anew.
 */
@Injectable()
export class TellLateTrainer {
  constructor(
    private readonly actors: Actors,
    private readonly appoint: AppointTrainer,
    private readonly calibrate: CalibrateTrainer,
    private readonly acts: PairActs,
  ) {}

  tell(history: History): void {
    history.add(instantInJapan(JOINS, '09:00'), null, () => this.join());
    for (const day of days)
      history.add(instantInJapan(day, '14:00'), null, async () =>
        this.calibrate.run(await this.actors.cast(lateTrainer.key)),
      );
  }

  private async join(): Promise<void> {
    this.actors.meet(lateTrainer.key, await this.appoint.run(lateTrainer, null));
    const trainer = await this.actors.cast(lateTrainer.key);
    await this.acts.capacity.run(trainer, trainer.id, { usual: WORKS_PER_WEEK, weeks: [] });
  }
}
