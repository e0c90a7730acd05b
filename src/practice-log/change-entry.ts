import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { conflict } from '#platform/problems';
import { next } from '#platform/transitions';
import { type EntryText, entryTextHash } from './entry-text.js';
import { FindOwnEntry } from './find-own-entry.js';
import { refuseAfterDeadline } from './own-practice.js';
import { PracticeEntry } from './practice-entry.entity.js';
import { editableEntries, practiceEntryLife } from './practice-entry-status.js';
import { practiceLogEvents } from './practice-log.events.js';
import { practiceLogPaths } from './practice-log.paths.js';

/** The trainee rewrites an entry. What a supervisor confirmed was another text: who hears of the change takes the confirmation away, at once. */
@Injectable()
export class ChangeEntry {
  constructor(
    private readonly work: Work,
    private readonly find: FindOwnEntry,
  ) {}

  run(actor: Actor, id: number, { rowVersion, ...text }: EntryText & { rowVersion: number }): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { entry, enrolment } = await this.find.within(tx, actor, id);
      if (!editableEntries.includes(entry.status)) throw conflict('no_longer_possible', practiceLogPaths.entry(id));
      refuseAfterDeadline(enrolment, tx.now);
      if (entry.rowVersion !== rowVersion) throw conflict('changed_meanwhile', practiceLogPaths.editEntry(id));
      if (entryTextHash(entry) === entryTextHash(text)) return;
      const status = entry.status === 'draft' ? 'draft' : next(practiceEntryLife, entry.status, 'change');
      await tx.update(PracticeEntry, { id }, { ...text, status, rowVersion: rowVersion + 1 });
      if (status !== 'draft')
        await tx.record({
          name: practiceLogEvents.entryChanged,
          subjectId: id,
          enrolmentId: enrolment.id,
          before: { status: entry.status },
          after: { status },
        });
    });
  }
}
