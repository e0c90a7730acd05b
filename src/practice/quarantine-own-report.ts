import { Injectable } from '@nestjs/common';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { conflict } from '#platform/problems';
import type { Flag } from '#quarantine/flagged-text';
import { QuarantineText } from '#quarantine/quarantine-text';
import { practicePaths } from './practice.paths.js';
import { PracticeReport } from './practice-report.entity.js';

/** The writer notices that a client can be recognised in a report that was handed in. */
@Injectable()
export class QuarantineOwnReport {
  constructor(
    private readonly work: Work,
    private readonly enrolments: CurrentEnrolment,
    private readonly quarantine: QuarantineText,
  ) {}

  run(actor: Person, flag: Flag): Promise<number> {
    return this.work.run(actor, async (tx) => {
      const { id: enrolmentId } = await this.enrolments.of(actor);
      const { submittedAt } = await tx.find(PracticeReport, { enrolmentId });
      if (submittedAt === null) throw conflict('quarantine.nobody_reads_it', practicePaths.report);
      const text = { enrolmentId, kind: 'report', textId: enrolmentId, inReport: false } as const;
      return this.quarantine.within(tx, { ...text, readableSince: submittedAt }, flag);
    });
  }
}
