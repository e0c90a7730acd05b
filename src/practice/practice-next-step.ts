import { Injectable } from '@nestjs/common';
import type { EnrolmentContext } from '#admissions/enrolments.queries';
import type { NextStep } from '#admissions/next-step';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { nextStepFrom } from './next-step-from.js';
import { PracticeQueries } from './practice.queries.js';
import { requirementsOf } from './requirements.js';

/** The one thing to do next in practice; null in every other stage. */
@Injectable()
export class PracticeNextStep {
  constructor(
    private readonly practice: PracticeQueries,
    private readonly library: CurriculumLibrary,
  ) {}

  async of(context: EnrolmentContext): Promise<NextStep | null> {
    if (context.stage !== 'practice' || context.status !== 'active') return null;
    const [state, curriculum] = await Promise.all([
      this.practice.state(context.id),
      this.library.version(context.curriculumVersionId),
    ]);
    return nextStepFrom(state, requirementsOf(context, curriculum), context.practiceEndsAt);
  }
}
