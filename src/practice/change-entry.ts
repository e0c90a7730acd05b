import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { conflict } from '#platform/problems';
import { next } from '#platform/transitions';
import { type EntryText, entryTextHash } from './entry-text.js';
import { FindOwnEntry } from './find-own-entry.js';
import { refuseAfterDeadline } from './own-practice.js';
import { practiceEvents } from './practice.events.js';
import { practicePaths } from './practice.paths.js';
import { PracticeEntry } from './practice-entry.entity.js';
import { editableEntries, practiceEntryLife } from './practice-entry-status.js';
import { VoidConfirmations } from './void-confirmations.js';

/** The trainee rewrites an entry. What a supervisor confirmed was another text: the confirmation falls, visibly. */
@Injectable()
export class ChangeEntry {
  constructor(
    private readonly work: Work,
    private readonly find: FindOwnEntry,
    private readonly voidConfirmations: VoidConfirmations,
  ) {}

  run(actor: Actor, id: number, { rowVersion, ...text }: EntryText & { rowVersion: number }): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { entry, enrolment } = await this.find.within(tx, actor, id);
      if (!editableEntries.includes(entry.status)) throw conflict('no_longer_possible', practicePaths.entry(id));
      refuseAfterDeadline(enrolment, tx.now);
      if (entry.rowVersion !== rowVersion) throw conflict('changed_meanwhile', practicePaths.editEntry(id));
      if (entryTextHash(entry) === entryTextHash(text)) return;
      const status = entry.status === 'draft' ? 'draft' : next(practiceEntryLife, entry.status, 'change');
      await tx.update(PracticeEntry, { id }, { ...text, status, rowVersion: rowVersion + 1 });
      await this.voidConfirmations.within(tx, entry);
      if (status !== 'draft')
        await tx.record({
          name: practiceEvents.entryChanged,
          subjectId: id,
          enrolmentId: enrolment.id,
          before: { status: entry.status },
          after: { status },
        });
    });
  }
}
