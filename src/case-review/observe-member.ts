import { Injectable } from '@nestjs/common';
import { EnrolmentsQueries } from '#admissions/enrolments.queries';
import { frameworkVersionOf } from '#competencies/indicator-now';
import { RecordEvidence } from '#competencies/record-evidence';
import { RecordJudgement } from '#competencies/record-judgement';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { conflict, notFound } from '#platform/problems';
import { Attendance } from './attendance.entity.js';
import { attended } from './attendance-status.js';
import { caseReviewEvents } from './case-review.events.js';
import { caseReviewPaths } from './case-review.paths.js';
import { findReviewGroup } from './find-review-group.js';
import type { Observation } from './observation.js';
import { ReviewGroupMember } from './review-group-member.entity.js';
import { sightsOf } from './sights-of.js';

/** The trainer of the group judges, by competency, what a member who was there did; each with a sentence of evidence. */
@Injectable()
export class ObserveMember {
  constructor(
    private readonly work: Work,
    private readonly record: RecordJudgement,
    private readonly see: RecordEvidence,
    private readonly enrolments: EnrolmentsQueries,
    private readonly library: CurriculumLibrary,
  ) {}

  run(actor: Person, groupId: number, enrolmentId: number, observations: readonly Observation[]): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { group, day } = await findReviewGroup(tx, actor, groupId, 'observe');
      if (!(await tx.findOrNull(ReviewGroupMember, { reviewGroupId: groupId, enrolmentId }))) throw notFound();
      const backTo = caseReviewPaths.group(groupId);
      const here = await tx.manager.findBy(Attendance, { reviewDayId: day.id, enrolmentId });
      if (!here.some(({ status }) => attended.includes(status))) throw conflict('case-review.not_attended', backTo);
      const enrolment = await this.enrolments.context(enrolmentId, tx);
      if (enrolment?.status !== 'active') throw conflict('case-review.observation_closed', backTo);
      const { document } = await this.library.version(enrolment.curriculumVersionId);
      const frameworkVersion = frameworkVersionOf(document);
      const seen = { enrolmentId, frameworkVersion, source: 'observation', sourceId: group.id } as const;
      for (const { competency, level, evidence } of observations)
        await this.record.within(tx, {
          ...{ ...seen, competency, level, evidence },
          noOpportunity: level === null,
          judgedBy: actor.id,
        });
      await this.see.within(tx, {
        ...seen,
        raterId: actor.id,
        sights: observations.flatMap((one) => sightsOf(one, document.practice.observation)),
      });
      await tx.record({ name: caseReviewEvents.memberObserved, subjectId: group.id, enrolmentId });
    });
  }
}
