import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { conflict } from '#platform/problems';
import { next } from '#platform/transitions';
import { entryTexts } from './entry.form.js';
import { type EntryText, entryTextHash, missingIn, textOf } from './entry-text.js';
import { EntryVersion } from './entry-version.entity.js';
import { FindOwnEntry } from './find-own-entry.js';
import { suspicionsIn } from './looked-through.js';
import { refuseAfterDeadline } from './own-practice.js';
import { PracticeEntry } from './practice-entry.entity.js';
import { editableEntries, practiceEntryLife } from './practice-entry-status.js';
import { practiceLogEvents } from './practice-log.events.js';
import { practiceLogPaths } from './practice-log.paths.js';

type Change = EntryText & { readonly ownNote?: string; readonly rowVersion: number };

/**
 * The trainee rewrites an entry. What was shared stays as an earlier version, and what a supervisor confirmed was another text: who hears
 * of the change takes the confirmation away, at once. Answers the version as it is now.
 */
@Injectable()
export class ChangeEntry {
  constructor(
    private readonly work: Work,
    private readonly find: FindOwnEntry,
  ) {}

  run(actor: Actor, id: number, { rowVersion, ownNote, ...text }: Change): Promise<number> {
    return this.work.run(actor, async (tx) => {
      const { entry, enrolment } = await this.find.within(tx, actor, id);
      if (!editableEntries.includes(entry.status)) throw conflict('no_longer_possible', practiceLogPaths.entry(id));
      refuseAfterDeadline(enrolment, tx.now);
      if (entry.rowVersion !== rowVersion) throw conflict('changed_meanwhile', practiceLogPaths.editEntry(id));
      const note = ownNote ?? entry.ownNote;
      const isSame = entryTextHash(entry) === entryTextHash(text);
      if (isSame && note === entry.ownNote) return rowVersion;
      const isRewritten = !isSame && entry.status !== 'draft';
      const status = isRewritten ? next(practiceEntryLife, entry.status, 'change') : entry.status;
      if (isRewritten && missingIn(text).length > 0)
        throw conflict('practice-log.entry_incomplete', practiceLogPaths.editEntry(id));
      await tx.update(PracticeEntry, { id }, { ...text, ownNote: note, status, rowVersion: rowVersion + 1 });
      if (!isRewritten) return rowVersion + 1;
      const textHash = entryTextHash(entry);
      await tx.insert(EntryVersion, { entryId: id, rowVersion, body: textOf(entry), textHash, replacedAt: tx.now });
      await tx.record({
        name: practiceLogEvents.entryChanged,
        subjectId: id,
        enrolmentId: enrolment.id,
        before: { status: entry.status },
        after: { status, suspicions: suspicionsIn(entryTexts.map((name) => text[name])) },
      });
      return rowVersion + 1;
    });
  }
}
