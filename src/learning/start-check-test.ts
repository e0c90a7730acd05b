import { Injectable } from '@nestjs/common';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { StartAttempt } from '#examination/start-attempt';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { conflict } from '#platform/problems';
import { courseStanding } from './course-standing.js';
import { learningPaths } from './learning.paths.js';
import { LearningQueries } from './learning.queries.js';
import { mustBeOpen } from './learning-window.js';

/** A trainee begins the test that closes stage 1: every lesson is complete, every quiz passed. */
@Injectable()
export class StartCheckTest {
  constructor(
    private readonly work: Work,
    private readonly enrolments: CurrentEnrolment,
    private readonly library: CurriculumLibrary,
    private readonly learning: LearningQueries,
    private readonly start: StartAttempt,
  ) {}

  run(actor: Actor, seed?: number): Promise<{ id: number }> {
    return this.work.run(actor, async (tx) => {
      const enrolment = await this.enrolments.activeOf(actor, tx);
      mustBeOpen(enrolment, tx.now);
      const curriculum = await this.library.version(enrolment.curriculumVersionId);
      const { missing } = courseStanding(curriculum, await this.learning.standing(enrolment.id, tx));
      if (missing.length > 0) throw conflict('learning.check_test_locked', learningPaths.checkTest);
      return this.start.within(tx, { enrolment, test: 'check-test', ...(seed === undefined ? {} : { seed }) });
    });
  }
}
