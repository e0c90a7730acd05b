import { Injectable } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { systemActor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { admissionsEvents } from './admissions.events.js';
import { Enrolment } from './enrolment.entity.js';
import { EnrolmentsQueries } from './enrolments.queries.js';
import { lateRequestsUntil } from './late-requests.js';
import { settingOf } from './setting-of.js';

/** The window of stage 1 has ended for somebody who has not passed: it is said once, with until when more time may be asked for. Nobody is failed by it. */
@Injectable()
export class CloseWindow {
  constructor(
    private readonly work: Work,
    private readonly enrolments: EnrolmentsQueries,
    private readonly library: CurriculumLibrary,
  ) {}

  /** False where it has been said before, or where there is nothing to close any more. */
  run(enrolmentId: number): Promise<boolean> {
    return this.work.run(systemActor, async (tx) => {
      const { status, stage, learningDueAt, windowClosedAt, rowVersion } = await tx.find(Enrolment, {
        id: enrolmentId,
      });
      if (status !== 'active' || stage !== 'learning' || windowClosedAt || tx.now <= learningDueAt) return false;
      const context = await this.enrolments.context(enrolmentId, tx);
      if (!context) return false;
      const curriculum = await this.library.version(context.curriculumVersionId);
      const until = lateRequestsUntil(learningDueAt, settingOf(context, curriculum, 'late_extension_days'));
      await tx.update(
        Enrolment,
        { id: enrolmentId },
        { windowClosedAt: tx.now, lateRequestsUntil: until, rowVersion: rowVersion + 1 },
      );
      await tx.record({
        name: admissionsEvents.windowClosed,
        subjectId: enrolmentId,
        enrolmentId,
        after: { dueAt: learningDueAt, lateRequestsUntil: until },
      });
      return true;
    });
  }
}
