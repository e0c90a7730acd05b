import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { EndClearance } from '#marking/end-clearance';
import { markingRule } from '#marking/marking-rule';
import { systemActor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { markingQualityEvents } from './marking-quality.events.js';
import { QualityMarksQueries, type RubricInUse } from './quality-marks.queries.js';
import { qualityOfMarks } from './quality-of-marks.js';
import { QualityReport } from './quality-report.entity.js';
import type { QualityDocument } from './quality-report.js';

/** Figures of every rubric with new marks. Others get a turn between the steps: the same process answers pages. */
@Injectable()
export class CalculateQuality {
  constructor(
    private readonly work: Work,
    private readonly library: CurriculumLibrary,
    private readonly marks: QualityMarksQueries,
    private readonly end: EndClearance,
  ) {}

  async run(): Promise<void> {
    for (const rubric of await this.marks.rubrics())
      if (rubric.assignments !== rubric.reported) await this.calculate(rubric);
  }

  private async calculate({ rubric, versionId, assignments, latestAt }: RubricInUse): Promise<void> {
    const curriculum = await this.library.version(versionId);
    const steps = qualityOfMarks(await this.marks.blind(rubric), await this.marks.controls(rubric), {
      ...markingRule({ settings: {} }, curriculum),
      criteria: curriculum.document.practice.rubric.map(({ id }) => id),
    });
    let step = steps.next();
    for (; !step.done; step = steps.next()) await setImmediate();
    const pauses = curriculum.setting('recalibration_scripts') > 0;
    await this.keep({ rubric, curriculumVersionId: versionId, assignments, latestAt }, step.value, pauses);
  }

  /** Keeps the figures; an alarm that was not there before is recorded, and pauses the marker's clearance where the course says so. */
  private keep(
    values: Pick<QualityReport, 'rubric' | 'curriculumVersionId' | 'assignments' | 'latestAt'>,
    document: QualityDocument,
    pauses: boolean,
  ): Promise<void> {
    return this.work.run(systemActor, async (tx) => {
      const before = await tx.findOrNull(QualityReport, { rubric: values.rubric });
      await tx.manager.upsert(QualityReport, { ...values, document, calculatedAt: tx.now }, ['rubric']);
      for (const { markerId, drift } of document.markers) {
        const known = before?.document.markers.find((one) => one.markerId === markerId)?.drift ?? null;
        if (!drift?.alarm || drift.echo || (drift.alarm === known?.alarm && !known.echo)) continue;
        const after = { side: drift.alarm };
        await tx.record({ name: markingQualityEvents.driftDetected, subjectId: markerId, after });
        if (pauses) await this.end.pauseFor(tx, markerId, values.rubric);
      }
    });
  }
}
