import { Injectable } from '@nestjs/common';
import { Cohort } from '#admissions/cohort.entity';
import { settingOf } from '#admissions/setting-of';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Transaction } from '#platform/database/transaction';

/** How many people a group of a cohort may have. */
@Injectable()
export class GroupSize {
  constructor(private readonly curriculum: CurriculumLibrary) {}

  async maximum(tx: Transaction, cohortId: number): Promise<number> {
    const cohort = await tx.find(Cohort, { id: cohortId });
    return settingOf(cohort, await this.curriculum.version(cohort.curriculumVersionId), 'group_size_max');
  }
}
