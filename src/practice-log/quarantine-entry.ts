import { Injectable } from '@nestjs/common';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { conflict } from '#platform/problems';
import type { Flag } from '#quarantine/flagged-text';
import { QuarantineText } from '#quarantine/quarantine-text';
import { PracticeEntry } from './practice-entry.entity.js';
import { handedInEntries } from './practice-entry-status.js';
import { practiceLogPaths } from './practice-log.paths.js';

/** The writer notices that a client can be recognised in an entry that others may read, and asks the office to take it out. */
@Injectable()
export class QuarantineEntry {
  constructor(
    private readonly work: Work,
    private readonly enrolments: CurrentEnrolment,
    private readonly quarantine: QuarantineText,
  ) {}

  run(actor: Person, id: number, flag: Flag): Promise<number> {
    return this.work.run(actor, async (tx) => {
      const { id: enrolmentId } = await this.enrolments.of(actor);
      const { status, sharedAt } = await tx.find(PracticeEntry, { id, enrolmentId });
      if (status === 'draft') throw conflict('quarantine.nobody_reads_it', practiceLogPaths.entry(id));
      const inReport = handedInEntries.includes(status);
      return this.quarantine.within(
        tx,
        { enrolmentId, kind: 'entry', textId: id, inReport, readableSince: sharedAt },
        flag,
      );
    });
  }
}
