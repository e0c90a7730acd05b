import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import type { EntryText } from './entry-text.js';
import { OwnPractice, refuseAfterDeadline } from './own-practice.js';
import { PracticeEntry } from './practice-entry.entity.js';
import { practiceLogEvents } from './practice-log.events.js';

/** The trainee writes down a piece of practice, as a private draft. */
@Injectable()
export class RecordEntry {
  constructor(
    private readonly work: Work,
    private readonly own: OwnPractice,
  ) {}

  run(actor: Actor, text: EntryText): Promise<PracticeEntry> {
    return this.work.run(actor, async (tx) => {
      const enrolment = await this.own.within(tx, actor);
      refuseAfterDeadline(enrolment, tx.now);
      const entry = await tx.insert(PracticeEntry, {
        ...text,
        enrolmentId: enrolment.id,
        status: 'draft',
        createdAt: tx.now,
        rowVersion: 1,
      });
      await tx.record({
        name: practiceLogEvents.entryRecorded,
        subjectId: entry.id,
        enrolmentId: enrolment.id,
        after: { kind: entry.kind },
      });
      return entry;
    });
  }
}
