import { Injectable } from '@nestjs/common';
import { frameworkVersionOf } from '#competencies/indicator-now';
import { RecordEvidence } from '#competencies/record-evidence';
import { RecordJudgement } from '#competencies/record-judgement';
import type { Transaction } from '#platform/database/transaction';
import type { Levels } from './agreement-rule.js';
import type { MarksOfMarker } from './assignments.queries.js';
import { evidenceFrom } from './evidence-from.js';
import { judgementsFrom } from './judgements-from.js';
import type { OpenedWork } from './open-work.js';

export interface EnteredLevels {
  readonly levels: Levels;
  readonly judgedBy: number | null;
  /** All marks of the work. */
  readonly marks: readonly MarksOfMarker[];
  /** Those that were not entered before. */
  readonly fresh: readonly MarksOfMarker[];
}

/** Levels that stand go into the ledger: what each marker saw as evidence, and what was agreed on as judgements. */
@Injectable()
export class EnterLevels {
  constructor(
    private readonly judge: RecordJudgement,
    private readonly evidence: RecordEvidence,
  ) {}

  async within(tx: Transaction, { work, curriculum }: OpenedWork, entered: EnteredLevels): Promise<void> {
    const { rubric } = curriculum.document.practice;
    const of = {
      ...{ enrolmentId: work.enrolmentId, source: 'report' as const, sourceId: work.id },
      frameworkVersion: frameworkVersionOf(curriculum.document),
    };
    for (const marks of entered.fresh)
      await this.evidence.within(tx, {
        ...of,
        raterId: marks.markerId,
        sights: evidenceFrom(rubric, marks, work.body),
      });
    for (const judgement of judgementsFrom(rubric, entered.levels, entered.marks))
      await this.judge.within(tx, { ...judgement, ...of, noOpportunity: false, judgedBy: entered.judgedBy });
  }
}
