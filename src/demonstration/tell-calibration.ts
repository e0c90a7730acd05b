import { Injectable } from '@nestjs/common';
import { instantInJapan } from '#platform/clock/clock';
import { Actors } from './actors.js';
import { CalibrateTrainer } from './calibrate-trainer.js';
import type { History } from './history.js';

const shifts: Readonly<Record<string, number>> = { trainer1: 1, trainer2: 0, trainer3: -1 };
/** Before the first reports, and again before each year is over. */
const days = ['2024-09-02', '2025-07-01', '2026-05-11'];

/** The trainers show every year that they mark alike. */
@Injectable()
export class TellCalibration {
  constructor(
    private readonly actors: Actors,
    private readonly calibrate: CalibrateTrainer,
  ) {}

  tell(history: History): void {
    for (const day of days)
      for (const [index, [key, shift]] of Object.entries(shifts).entries())
        history.add(instantInJapan(day, `1${index}:00`), key, async () =>
          this.calibrate.run(await this.actors.cast(key), shift),
        );
  }
}
