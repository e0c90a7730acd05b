import { Injectable } from '@nestjs/common';
import type { EnrolmentContext } from '#admissions/enrolments.queries';
import { settingOf } from '#admissions/setting-of';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { WorksQueries } from '#marking/works.queries';
import type { Rows } from '#platform/database/reader';
import { type PointToAnswer, pointsToAnswer } from './points-to-answer.js';

/** What the markers asked for when they returned the report last. */
@Injectable()
export class AskedOfReport {
  constructor(private readonly works: WorksQueries) {}

  async of(
    enrolment: EnrolmentContext,
    curriculum: PublishedCurriculum,
    report: { readonly round: number },
    rows?: Rows,
  ): Promise<PointToAnswer[]> {
    if (report.round === 0) return [];
    const passLevel = settingOf(enrolment, curriculum, 'criterion_pass_level');
    const released = await this.works.releasedOf(enrolment.id, rows);
    const last = released.find(({ round }) => round === report.round) ?? null;
    return pointsToAnswer(curriculum.document.practice.rubric, last, passLevel);
  }
}
