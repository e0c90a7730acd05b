import { Injectable } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { ClearMarker } from '#marking/clear-marker';
import { ClearancesQueries } from '#marking/clearances.queries';
import type { Person } from '#platform/actor/actor';
import { dayInJapan } from '#platform/clock/clock';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { conflict, Problem } from '#platform/problems';
import { next } from '#platform/transitions';
import { Calibration } from './calibration.entity.js';
import { calibrationEvents } from './calibration.events.js';
import { calibrationPaths } from './calibration.paths.js';
import { CalibrationMark } from './calibration-mark.entity.js';
import { calibrationResult } from './calibration-rule.js';
import { scriptsOf } from './calibration-scripts.js';
import { calibrationLife } from './calibration-status.js';
import { compared, ruleOf } from './compared.js';

/** The levels that a trainer gives one sample. The last sample finishes the calibration, and whoever passed may mark. */
@Injectable()
export class MarkScript {
  constructor(
    private readonly work: Work,
    private readonly library: CurriculumLibrary,
    private readonly clear: ClearMarker,
    private readonly clearances: ClearancesQueries,
  ) {}

  run(actor: Person, id: number, scriptId: string, levels: Readonly<Record<string, number>>): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const calibration = await tx.find(Calibration, { id, markerId: actor.id });
      next(calibrationLife, calibration.status, 'pass');
      const curriculum = await this.library.version(calibration.curriculumVersionId);
      const given = await tx.manager.findBy(CalibrationMark, { calibrationId: id });
      const expected = calibration.scriptIds.find((one) => !given.some((mark) => mark.scriptId === one));
      if (scriptId !== expected) throw conflict('changed_meanwhile', calibrationPaths.calibration(id));
      const criteria = scriptsOf(curriculum).find((script) => script.id === scriptId)?.marks ?? [];
      const marks = criteria.map(({ criterion }) => {
        const level = levels[criterion];
        if (level === undefined) throw new Problem(422, 'calibration.incomplete', calibrationPaths.calibration(id));
        return { calibrationId: id, scriptId, criterion, level, givenAt: tx.now };
      });
      for (const mark of marks) await tx.insert(CalibrationMark, mark);
      if (scriptId === calibration.scriptIds.at(-1))
        await this.finish(tx, calibration, curriculum, [...given, ...marks]);
    });
  }

  private async finish(
    tx: Transaction,
    { id, markerId, scriptIds, status: before }: Calibration,
    curriculum: PublishedCurriculum,
    marks: readonly CalibrationMark[],
  ): Promise<void> {
    const result = calibrationResult(compared(curriculum, marks), ruleOf(curriculum));
    const { agreementPercent, straddles } = result;
    const status = next(calibrationLife, before, result.passed ? 'pass' : 'fail');
    await tx.update(Calibration, { id }, { status, finishedAt: tx.now, agreementPercent, straddles });
    await tx.record({
      name: calibrationEvents.calibrationFinished,
      subjectId: id,
      after: { status, agreementPercent, straddles },
    });
    const months = curriculum.setting('calibration_months');
    if (!result.passed) return;
    // After an alarm a few samples are enough to go on, but not for longer than before.
    const paused = await this.clearances.paused(markerId, dayInJapan(tx.now), tx);
    const isShort = paused?.versionId === curriculum.id && scriptIds.length < curriculum.setting('calibration_scripts');
    const until = isShort ? paused.validUntil : null;
    await this.clear.within(tx, { markerId, versionId: curriculum.id, ground: 'calibration', months, until, note: '' });
  }
}
