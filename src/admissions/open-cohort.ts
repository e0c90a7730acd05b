import { Injectable } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { type Actor, hasRole } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { forbidden } from '#platform/problems';
import { admissionsEvents } from './admissions.events.js';
import { Cohort } from './cohort.entity.js';

export type NewCohort = Omit<Cohort, 'id' | 'status' | 'code' | 'curriculumVersionId'>;

/** The agency opens a cohort: seats and dates; it keeps the version of the curriculum that is newest now. */
@Injectable()
export class OpenCohort {
  constructor(
    private readonly work: Work,
    private readonly curriculum: CurriculumLibrary,
  ) {}

  async run(actor: Actor, input: NewCohort): Promise<Cohort> {
    if (!hasRole(actor, 'agency')) throw forbidden('not_your_role');
    const { id: curriculumVersionId } = await this.curriculum.latest();
    return this.work.run(actor, async (tx) => {
      const cohort = await tx.insert(Cohort, {
        ...input,
        curriculumVersionId,
        code: `${input.fiscalYear}-${input.ordinal}`,
        status: 'recruiting',
      });
      await tx.record({
        name: admissionsEvents.cohortOpened,
        subjectId: cohort.id,
        after: { code: cohort.code, seats: cohort.seats },
      });
      return cohort;
    });
  }
}
