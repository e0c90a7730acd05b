import { Injectable } from '@nestjs/common';
import { Enrolment } from '#admissions/enrolment.entity';
import { RecordJudgement } from '#competencies/record-judgement';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { conflict, notFound } from '#platform/problems';
import { Attendance } from './attendance.entity.js';
import { attended } from './attendance-status.js';
import { caseReviewEvents } from './case-review.events.js';
import { caseReviewPaths } from './case-review.paths.js';
import { findReviewGroup } from './find-review-group.js';
import { ReviewGroupMember } from './review-group-member.entity.js';

/** What the trainer saw of one competency; level null: there was no opportunity to show it. */
export interface Observation {
  readonly competency: string;
  readonly level: number | null;
  readonly evidence: string;
}

/** The trainer of the group judges, by competency, what a member who was there did; each with a sentence of evidence. */
@Injectable()
export class ObserveMember {
  constructor(
    private readonly work: Work,
    private readonly record: RecordJudgement,
  ) {}

  run(actor: Person, groupId: number, enrolmentId: number, observations: readonly Observation[]): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { group, day } = await findReviewGroup(tx, actor, groupId, 'observe');
      if (!(await tx.findOrNull(ReviewGroupMember, { reviewGroupId: groupId, enrolmentId }))) throw notFound();
      const backTo = caseReviewPaths.group(groupId);
      const here = await tx.manager.findBy(Attendance, { reviewDayId: day.id, enrolmentId });
      if (!here.some(({ status }) => attended.includes(status))) throw conflict('case-review.not_attended', backTo);
      const enrolment = await tx.find(Enrolment, { id: enrolmentId });
      if (enrolment.status !== 'active') throw conflict('case-review.observation_closed', backTo);
      for (const { competency, level, evidence } of observations)
        await this.record.within(tx, {
          enrolmentId,
          competency,
          level,
          noOpportunity: level === null,
          source: 'observation',
          sourceId: group.id,
          evidence,
          judgedBy: actor.id,
        });
      await tx.record({ name: caseReviewEvents.memberObserved, subjectId: group.id, enrolmentId });
    });
  }
}
