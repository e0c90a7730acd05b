import { Injectable } from '@nestjs/common';
import { type EnrolmentContext, EnrolmentsQueries } from '#admissions/enrolments.queries';
import type { NextStep } from '#admissions/next-step';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { courseStanding, type SubjectStanding } from '#learning/course-standing';
import type { Person } from '#platform/actor/actor';
import type { Language } from '#platform/locale/languages';
import { NextSteps } from './next-steps.js';
import { TraineeHomeQueries, type TraineeHomeRow } from './trainee-home.queries.js';

export interface TraineeHome {
  readonly enrolment: EnrolmentContext;
  readonly row: TraineeHomeRow;
  readonly next: NextStep | null;
  /** The subjects of stage 1, while it lasts. */
  readonly subjects: readonly SubjectStanding[];
}

/** Gathers what a trainee's home shows: two statements, and what the present stage asks for itself. */
@Injectable()
export class TraineeHomes {
  constructor(
    private readonly enrolments: EnrolmentsQueries,
    private readonly queries: TraineeHomeQueries,
    private readonly nextSteps: NextSteps,
    private readonly library: CurriculumLibrary,
  ) {}

  /** Null for who never was a trainee. */
  async of(actor: Person, language: Language): Promise<TraineeHome | null> {
    const enrolment = await this.enrolments.currentOf(actor.id);
    if (!enrolment) return null;
    const [row, next] = await Promise.all([this.queries.of(enrolment.id), this.nextSteps.of(enrolment, language)]);
    if (!row) return null;
    return {
      enrolment,
      row,
      next,
      subjects: enrolment.stage === 'learning' ? await this.subjects(enrolment, row) : [],
    };
  }

  private async subjects(
    { curriculumVersionId }: EnrolmentContext,
    { lessons, passed }: TraineeHomeRow,
  ): Promise<readonly SubjectStanding[]> {
    return courseStanding(await this.library.version(curriculumVersionId), { lessons, passed, open: {} }).subjects;
  }
}
