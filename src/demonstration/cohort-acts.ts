import { Injectable } from '@nestjs/common';
import { MoveCohort } from '#admissions/move-cohort';
import { OpenCohort } from '#admissions/open-cohort';
import { instantInJapan } from '#platform/clock/clock';
import { Actors } from './actors.js';
import type { CohortPlan } from './cohort-plans.js';

/** What the agency does with cohorts. */
@Injectable()
export class CohortActs {
  constructor(
    private readonly actors: Actors,
    private readonly openCohort: OpenCohort,
    private readonly moveCohort: MoveCohort,
  ) {}

  async open(plan: CohortPlan): Promise<number> {
    const { fiscalYear, ordinal, learning } = plan;
    const cohort = await this.openCohort.run(await this.actors.cast('agency1'), {
      ...{ fiscalYear, ordinal, seats: 60, settings: plan.settings ?? {} },
      recruitmentOpensAt: instantInJapan(plan.opens),
      applicationDeadline: instantInJapan(plan.deadline, '17:00'),
      learningStartsAt: instantInJapan(learning[0]),
      learningEndsAt: instantInJapan(learning[1], '23:59'),
      practiceEndsAt: instantInJapan(plan.practiceEnds, '23:59'),
      endsAt: instantInJapan(plan.ends, '23:59'),
    });
    return cohort.id;
  }

  async move(cohortId: number, action: 'run' | 'close'): Promise<void> {
    await this.moveCohort.run(await this.actors.cast('agency1'), cohortId, action);
  }
}
