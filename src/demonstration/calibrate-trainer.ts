import { Injectable } from '@nestjs/common';
import { CalibrationActs } from '#calibration/calibration-acts';
import { scriptsOf } from '#calibration/calibration-scripts';
import { CalibrationsQueries } from '#calibration/calibrations.queries';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Person } from '#platform/actor/actor';

/** A trainer marks the samples; `shift` is by how much the good ones are seen differently from how the experts saw them. */
@Injectable()
export class CalibrateTrainer {
  constructor(
    private readonly acts: CalibrationActs,
    private readonly calibrations: CalibrationsQueries,
    private readonly library: CurriculumLibrary,
  ) {}

  async run(trainer: Person, shift = 0): Promise<void> {
    const id = await this.acts.start.run(trainer);
    const scripts = scriptsOf(await this.library.latest());
    const calibration = await this.calibrations.one(trainer.id, id);
    for (const scriptId of calibration?.scriptIds ?? []) {
      const { marks = [], quality } = scripts.find((one) => one.id === scriptId) ?? {};
      const seen = (level: number) => level + (quality === 'good' ? shift : 0);
      await this.acts.mark.run(
        trainer,
        id,
        scriptId,
        Object.fromEntries(marks.map(({ criterion, level }) => [criterion, seen(level)])),
      );
    }
  }
}
