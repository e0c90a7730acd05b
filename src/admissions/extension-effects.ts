import { Injectable } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Rows } from '#platform/database/reader';
import type { EnrolmentContext } from './enrolments.queries.js';
import { type ExtensionEffect, extensionEffect, practiceEffect } from './extension-effect.js';
import { LaterDates } from './later-dates.js';
import { settingOf } from './setting-of.js';
import type { StageWindow } from './stage-window.js';

type Enrolment = Pick<EnrolmentContext, 'cohortId' | 'practiceEndsAt' | 'endsAt' | 'settings' | 'curriculumVersionId'>;

/** The effect of a new end of stage 1 or of practice on what its cohort has planned. */
@Injectable()
export class ExtensionEffects {
  constructor(
    private readonly library: CurriculumLibrary,
    private readonly later: LaterDates,
  ) {}

  async of(
    enrolment: Enrolment,
    { stage, dueAt }: Pick<StageWindow, 'stage' | 'dueAt'>,
    newDueAt: Date,
    rows?: Rows,
  ): Promise<ExtensionEffect> {
    const { cohortId, practiceEndsAt, endsAt } = enrolment;
    const [curriculum, reviewDays] = await Promise.all([
      this.library.version(enrolment.curriculumVersionId),
      this.later.reviewDaysOf(cohortId, rows),
    ]);
    const practiceMonths = settingOf(enrolment, curriculum, 'practice_months');
    if (stage === 'practice') return practiceEffect(dueAt, newDueAt, { endsAt, reviewDays });
    return extensionEffect(dueAt, newDueAt, { practiceEndsAt, endsAt, reviewDays, practiceMonths });
  }
}
