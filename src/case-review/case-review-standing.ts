import { Injectable } from '@nestjs/common';
import type { EnrolmentContext } from '#admissions/enrolments.queries';
import { settingOf } from '#admissions/setting-of';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Rows } from '#platform/database/reader';
import { attendanceFulfilled, attendancePercent, halvesThatCount } from './attendance-rule.js';
import { AttendancesQueries } from './attendances.queries.js';

/** Where a trainee stands in stage 3, as far as this stage alone can say. */
export interface CaseReviewStanding {
  readonly attendedHalves: number;
  readonly absentHalves: number;
  readonly plannedDays: number;
  readonly halves: number;
  readonly percent: number;
  readonly percentNeeded: number;
  readonly fulfilled: boolean;
}

/** Counts the attendance of an enrolment against the settings of its cohort. */
@Injectable()
export class CaseReviewStandings {
  constructor(
    private readonly attendances: AttendancesQueries,
    private readonly curriculum: CurriculumLibrary,
  ) {}

  async of(enrolment: EnrolmentContext, rows?: Rows): Promise<CaseReviewStanding> {
    const curriculum = await this.curriculum.version(enrolment.curriculumVersionId);
    const demand = {
      days: settingOf(enrolment, curriculum, 'review_days'),
      percent: settingOf(enrolment, curriculum, 'attendance_percent'),
    };
    const count = await this.attendances.countOf(enrolment.id, rows);
    return {
      ...count,
      halves: halvesThatCount(count, demand),
      percent: attendancePercent(count, demand),
      percentNeeded: demand.percent,
      fulfilled: attendanceFulfilled(count, demand),
    };
  }
}
