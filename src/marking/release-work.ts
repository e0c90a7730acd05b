import { Injectable } from '@nestjs/common';
import { settingOf } from '#admissions/setting-of';
import { frameworkVersionOf } from '#competencies/indicator-now';
import { RecordEvidence } from '#competencies/record-evidence';
import { RecordJudgement } from '#competencies/record-judgement';
import type { Transaction } from '#platform/database/transaction';
import { next } from '#platform/transitions';
import { Agreement } from './agreement.entity.js';
import { type AgreementMethod, type Levels, outcomeOf } from './agreement-rule.js';
import type { MarksOfMarker } from './assignments.queries.js';
import { evidenceFrom } from './evidence-from.js';
import { judgementsFrom } from './judgements-from.js';
import { markingEvents } from './marking.events.js';
import type { OpenedAssignment } from './open-assignment.js';
import { HandedInWork } from './work.entity.js';
import { workLife } from './work-status.js';

export interface Reached {
  readonly method: AgreementMethod;
  readonly levels: Levels;
  readonly agreedBy: number | null;
  readonly marks: readonly MarksOfMarker[];
}

/** The levels stand: they are kept, become judgements of the competencies, and the trainee sees them. */
@Injectable()
export class ReleaseWork {
  constructor(
    private readonly judge: RecordJudgement,
    private readonly evidence: RecordEvidence,
  ) {}

  async within(
    tx: Transaction,
    { work, enrolment, curriculum, rule }: OpenedAssignment,
    reached: Reached,
  ): Promise<void> {
    const { method, levels, agreedBy } = reached;
    const { id, kind, round, enrolmentId } = work;
    const outcome = outcomeOf(levels, rule.passLevel, round, settingOf(enrolment, curriculum, 'return_rounds'));
    const agreed = next(workLife, work.status, 'agree');
    await tx.insert(Agreement, { workId: id, method, levels, agreedAt: tx.now, agreedBy, comment: '' });
    await tx.record({ name: markingEvents.workAgreed, subjectId: id, enrolmentId, after: { method, levels } });
    const { rubric } = curriculum.document.practice;
    const frameworkVersion = frameworkVersionOf(curriculum.document);
    for (const marks of reached.marks.filter(({ status }) => status === 'handed_in'))
      await this.evidence.within(tx, {
        ...{ enrolmentId, frameworkVersion, source: 'report', sourceId: id, raterId: marks.markerId },
        sights: evidenceFrom(rubric, marks, work.body),
      });
    for (const judgement of judgementsFrom(rubric, levels, reached.marks))
      await this.judge.within(tx, {
        ...judgement,
        enrolmentId,
        frameworkVersion,
        noOpportunity: false,
        source: 'report',
        sourceId: id,
        judgedBy: agreedBy,
      });
    await tx.update(HandedInWork, { id }, { status: next(workLife, agreed, 'release'), outcome, releasedAt: tx.now });
    await tx.record({ name: markingEvents.workReleased, subjectId: id, enrolmentId, after: { kind, outcome, round } });
  }
}
