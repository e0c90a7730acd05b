import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { Problem } from '#platform/problems';
import { next } from '#platform/transitions';
import { entryTexts } from './entry.form.js';
import { missingIn } from './entry-text.js';
import { FindOwnEntry } from './find-own-entry.js';
import { mustBeLookedThrough } from './looked-through.js';
import { refuseAfterDeadline } from './own-practice.js';
import { PracticeEntry } from './practice-entry.entity.js';
import { practiceEntryLife } from './practice-entry-status.js';
import { practiceLogEvents } from './practice-log.events.js';
import { practiceLogPaths } from './practice-log.paths.js';

/** The trainee ends the privacy of a draft: from here on a supervisor can be asked, and it can become evidence. */
@Injectable()
export class ShareEntry {
  constructor(
    private readonly work: Work,
    private readonly find: FindOwnEntry,
  ) {}

  /** `lookedThrough`: the writer's word on what the guard found in just these texts. */
  run(actor: Actor, id: number, lookedThrough: string | null = null): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { entry, enrolment } = await this.find.within(tx, actor, id);
      const status = next(practiceEntryLife, entry.status, 'share');
      refuseAfterDeadline(enrolment, tx.now);
      if (missingIn(entry).length > 0)
        throw new Problem(422, 'practice-log.entry_incomplete', practiceLogPaths.editEntry(id));
      const texts = entryTexts.map((name) => entry[name]);
      const suspicions = mustBeLookedThrough(texts, lookedThrough, practiceLogPaths.entry(id));
      await tx.update(PracticeEntry, { id }, { status, sharedAt: tx.now, rowVersion: entry.rowVersion + 1 });
      await tx.record({
        name: practiceLogEvents.entryShared,
        subjectId: id,
        enrolmentId: enrolment.id,
        before: { status: entry.status },
        after: { status, suspicions },
      });
    });
  }
}
