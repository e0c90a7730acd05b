import { Injectable } from '@nestjs/common';
import type { EnrolmentContext } from '#admissions/enrolments.queries';
import type { Actor } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { conflict, Problem } from '#platform/problems';
import { EntriesQueries } from '#practice-log/entries.queries';
import { FindOpenReport } from './find-open-report.js';
import { practicePaths } from './practice.paths.js';
import { PracticeReport } from './practice-report.entity.js';

export interface ReportDraft {
  title: string;
  background: string;
  course: string;
  outcome: string;
  learning: string;
  /** Parts without a column; left as they are where they are not given. */
  further?: Record<string, string>;
  entryIds: number[];
  /** By criterion; left as they are where none are given. */
  answers?: Record<string, string>;
  /** The version the report was written on; an older one is a conflict, nothing is overwritten. */
  version: number;
}

/** What the trainee wrote of the report is kept. Answers the report as it is now. */
@Injectable()
export class SaveReport {
  constructor(
    private readonly work: Work,
    private readonly find: FindOpenReport,
    private readonly entries: EntriesQueries,
  ) {}

  async run(actor: Actor, draft: ReportDraft): Promise<PracticeReport> {
    return this.work.run(actor, async (tx) => (await this.within(tx, actor, draft)).report);
  }

  async within(
    tx: Transaction,
    actor: Actor,
    { version, ...draft }: ReportDraft,
  ): Promise<{ report: PracticeReport; enrolment: EnrolmentContext }> {
    const { report, enrolment } = await this.find.within(tx, actor);
    if (report.rowVersion !== version) throw conflict('changed_meanwhile', practicePaths.report);
    const own = await this.entries.texts(enrolment.id, draft.entryIds, tx);
    if (own.length !== new Set(draft.entryIds).size)
      throw new Problem(422, 'practice.unknown_entry', practicePaths.report);
    const changes = { ...draft, further: { ...report.further, ...draft.further }, rowVersion: version + 1 };
    await tx.update(PracticeReport, { id: report.id }, changes);
    return { report: { ...report, ...changes }, enrolment };
  }
}
