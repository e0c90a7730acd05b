import { Injectable } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Rows } from '#platform/database/reader';
import type { EnrolmentContext } from './enrolments.queries.js';
import { type ExtensionEffect, extensionEffect } from './extension-effect.js';
import { LaterDates } from './later-dates.js';
import { settingOf } from './setting-of.js';

type Enrolment = Pick<
  EnrolmentContext,
  'cohortId' | 'learningDueAt' | 'practiceEndsAt' | 'endsAt' | 'settings' | 'curriculumVersionId'
>;

/** The effect of a new end of stage 1 on what its cohort has planned. */
@Injectable()
export class ExtensionEffects {
  constructor(
    private readonly library: CurriculumLibrary,
    private readonly later: LaterDates,
  ) {}

  async of(enrolment: Enrolment, newDueAt: Date, rows?: Rows): Promise<ExtensionEffect> {
    const { cohortId, learningDueAt, practiceEndsAt, endsAt } = enrolment;
    const [curriculum, reviewDays] = await Promise.all([
      this.library.version(enrolment.curriculumVersionId),
      this.later.reviewDaysOf(cohortId, rows),
    ]);
    const practiceMonths = settingOf(enrolment, curriculum, 'practice_months');
    return extensionEffect(learningDueAt, newDueAt, { practiceEndsAt, endsAt, reviewDays, practiceMonths });
  }
}
