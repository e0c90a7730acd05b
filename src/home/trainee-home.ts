import { Injectable } from '@nestjs/common';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import type { EnrolmentContext } from '#admissions/enrolments.queries';
import type { NextStep } from '#admissions/next-step';
import { CourseProgress, type CourseProgressOf } from '#learning/course-progress';
import type { Person } from '#platform/actor/actor';
import type { Language } from '#platform/locale/languages';
import { NextSteps } from './next-steps.js';
import { TraineeHomeQueries, type TraineeHomeRow } from './trainee-home.queries.js';

export interface TraineeHome {
  readonly enrolment: EnrolmentContext;
  readonly row: TraineeHomeRow;
  readonly next: NextStep | null;
  /** How far stage 1 is, while it lasts. */
  readonly course: CourseProgressOf | null;
}

/** Gathers what a trainee's home shows: one statement, and what stages after the first ask for themselves. */
@Injectable()
export class TraineeHomes {
  constructor(
    private readonly enrolments: CurrentEnrolment,
    private readonly queries: TraineeHomeQueries,
    private readonly nextSteps: NextSteps,
    private readonly progress: CourseProgress,
  ) {}

  /** Null for who never was a trainee. */
  async of(actor: Person, language: Language): Promise<TraineeHome | null> {
    const enrolment = await this.enrolments.ofOrNull(actor);
    const row = enrolment && (await this.queries.of(enrolment.id));
    if (!enrolment || !row) return null;
    const course = enrolment.stage === 'learning' ? await this.progress.from(enrolment, storedIn(row)) : null;
    return { enrolment, row, course, next: await this.nextSteps.of(enrolment, language, course) };
  }
}

const storedIn = ({ lessons, passed, open }: TraineeHomeRow) => ({
  lessons: Object.fromEntries(lessons.map(([id, percent]) => [id, percent])),
  passed: passed.map(({ test }) => test),
  open,
});
