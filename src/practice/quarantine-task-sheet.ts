import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { notFound } from '#platform/problems';
import type { Flag } from '#quarantine/flagged-text';
import { QuarantineText } from '#quarantine/quarantine-text';
import { TaskSheetsQueries } from './task-sheets.queries.js';

/** A trainer finds somebody's personal data in a task sheet that was handed in. */
@Injectable()
export class QuarantineTaskSheet {
  constructor(
    private readonly work: Work,
    private readonly sheets: TaskSheetsQueries,
    private readonly quarantine: QuarantineText,
  ) {}

  run(actor: Person, id: number, flag: Flag): Promise<number> {
    return this.work.run(actor, async (tx) => {
      const sheet = await this.sheets.forReviewer(actor.id, tx.now, id, tx);
      if (!sheet) throw notFound();
      const { enrolmentId, submittedAt } = sheet;
      const text = { enrolmentId, kind: 'task_sheet', textId: enrolmentId, inReport: false } as const;
      return this.quarantine.within(tx, { ...text, readableSince: submittedAt }, flag);
    });
  }
}
