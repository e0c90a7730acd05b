import { Injectable } from '@nestjs/common';
import type { EnrolmentContext } from '#admissions/enrolments.queries';
import { settingOf } from '#admissions/setting-of';
import { CaseReviewStandings } from '#case-review/case-review-standing';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { SettingName } from '#curriculum/settings';
import type { Rows } from '#platform/database/reader';
import { EligibilityQueries } from './eligibility.queries.js';
import { type Rule, ruleTrace } from './rule-trace.js';

/** Holds the records of an enrolment against the rules of its course. */
@Injectable()
export class Eligibility {
  constructor(
    private readonly facts: EligibilityQueries,
    private readonly standings: CaseReviewStandings,
    private readonly curriculum: CurriculumLibrary,
  ) {}

  async traceOf(enrolment: EnrolmentContext, rows?: Rows): Promise<Rule[]> {
    const curriculum = await this.curriculum.version(enrolment.curriculumVersionId);
    const number = (name: SettingName) => settingOf(enrolment, curriculum, name);
    const recorded = await this.facts.factsOf(enrolment.id, rows);
    const { percent, fulfilled } = await this.standings.of(enrolment, rows);
    return ruleTrace(
      { ...recorded, attendancePercent: percent, attendanceFulfilled: fulfilled },
      {
        checkTestPercent: number('check_test_pass_percent'),
        deepEntries: number('practice_deep'),
        shortEntries: number('practice_short'),
        preventiveEntries: number('practice_preventive'),
        reportLevel: number('criterion_pass_level'),
        attendancePercent: number('attendance_percent'),
        finalTestPercent: number('final_test_pass_percent'),
      },
    );
  }
}
