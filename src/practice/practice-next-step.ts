import { Injectable } from '@nestjs/common';
import type { EnrolmentContext } from '#admissions/enrolments.queries';
import type { NextStep } from '#admissions/next-step';
import { ForecastWorks } from '#allocation/forecast-works';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { nextStepFrom } from './next-step-from.js';
import { PracticeQueries, type PracticeState } from './practice.queries.js';
import { inMarking } from './practice-report-status.js';
import { requirementsOf } from './requirements.js';

/** The one thing to do next in practice; null in every other stage. */
@Injectable()
export class PracticeNextStep {
  constructor(
    private readonly practice: PracticeQueries,
    private readonly library: CurriculumLibrary,
    private readonly forecast: ForecastWorks,
  ) {}

  async of(context: EnrolmentContext): Promise<NextStep | null> {
    if (context.stage !== 'practice' || context.status !== 'active') return null;
    const [state, curriculum] = await Promise.all([
      this.practice.state(context.id),
      this.library.version(context.curriculumVersionId),
    ]);
    const step = nextStepFrom(state, requirementsOf(context, curriculum), context.practiceEndsAt);
    if (!isBeingMarked(state)) return step;
    return { ...step, expectedOn: (await this.forecast.ofEnrolment(context.id))?.expectedOn ?? null };
  }
}

const isBeingMarked = ({ report }: PracticeState): boolean => report !== null && inMarking.includes(report);
