import { Injectable } from '@nestjs/common';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { StartAttempt } from '#examination/start-attempt';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { notFound } from '#platform/problems';
import { mustBeOpen } from './learning-window.js';

/** A trainee begins the quiz of a subject; it is open from the first day, before the lessons too. */
@Injectable()
export class StartQuiz {
  constructor(
    private readonly work: Work,
    private readonly enrolments: CurrentEnrolment,
    private readonly library: CurriculumLibrary,
    private readonly start: StartAttempt,
  ) {}

  run(actor: Actor, subjectId: string, seed?: number): Promise<{ id: number }> {
    return this.work.run(actor, async (tx) => {
      const enrolment = await this.enrolments.activeOf(actor, tx);
      const subject = (await this.library.version(enrolment.curriculumVersionId)).subject(subjectId);
      if (subject.status !== 'written') throw notFound();
      mustBeOpen(enrolment, tx.now);
      return this.start.within(tx, { enrolment, test: `quiz:${subject.id}`, ...(seed === undefined ? {} : { seed }) });
    });
  }
}
