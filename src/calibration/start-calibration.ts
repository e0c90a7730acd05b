import { Injectable } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { ClearancesQueries } from '#marking/clearances.queries';
import { hasRole, type Person } from '#platform/actor/actor';
import { dayInJapan } from '#platform/clock/clock';
import { Work } from '#platform/database/work';
import { forbidden, Problem } from '#platform/problems';
import { Calibration } from './calibration.entity.js';
import { calibrationEvents } from './calibration.events.js';
import { calibrationPaths } from './calibration.paths.js';
import { drawScripts, scriptsOf } from './calibration-scripts.js';
import { CalibrationsQueries } from './calibrations.queries.js';

/** A trainer begins to mark samples of the newest rubric, or after an alarm a few of the rubric concerned; who has begun already goes on with those. Answers the id. */
@Injectable()
export class StartCalibration {
  constructor(
    private readonly work: Work,
    private readonly library: CurriculumLibrary,
    private readonly calibrations: CalibrationsQueries,
    private readonly clearances: ClearancesQueries,
  ) {}

  run(actor: Person): Promise<number> {
    return this.work.run(actor, async (tx) => {
      if (!hasRole(actor, 'trainer')) throw forbidden();
      const open = await tx.findOrNull(Calibration, { markerId: actor.id, status: 'open' });
      if (open) return open.id;
      const paused = await this.clearances.paused(actor.id, dayInJapan(tx.now), tx);
      const curriculum = await (paused ? this.library.version(paused.versionId) : this.library.latest());
      const earlier = await this.calibrations.seenBy(actor.id, tx);
      const seed = `${actor.id} ${earlier.attempts}`;
      const count = curriculum.setting(paused ? 'recalibration_scripts' : 'calibration_scripts');
      const scriptIds = drawScripts(scriptsOf(curriculum), count, seed, earlier.seen);
      if (scriptIds.length === 0) throw new Problem(409, 'calibration.no_scripts', calibrationPaths.overview);
      const { id } = await tx.insert(Calibration, {
        ...{ markerId: actor.id, curriculumVersionId: curriculum.id, scriptIds },
        ...{ status: 'open', startedAt: tx.now },
      });
      await tx.record({ name: calibrationEvents.calibrationStarted, subjectId: id, after: { scriptIds } });
      return id;
    });
  }
}
