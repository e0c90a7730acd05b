import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { type EntryText, unknownYet } from './entry-text.js';
import { OwnPractice, refuseAfterDeadline } from './own-practice.js';
import { PracticeEntry } from './practice-entry.entity.js';
import { practiceLogEvents } from './practice-log.events.js';

type Known = 'kind' | 'duty' | 'practisedOn' | 'title';
/** What has to be known of a piece of practice from the start; everything else may come later. */
export type FirstWords = Pick<EntryText, Known> & Partial<EntryText> & { ownNote?: string; captureId?: string | null };

/** The trainee writes down a piece of practice, as a private draft. What a phone sends twice is written once. */
@Injectable()
export class RecordEntry {
  constructor(
    private readonly work: Work,
    private readonly own: OwnPractice,
  ) {}

  run(actor: Actor, words: FirstWords): Promise<PracticeEntry> {
    return this.work.run(actor, async (tx) => {
      const enrolment = await this.own.within(tx, actor);
      refuseAfterDeadline(enrolment, tx.now);
      const { captureId = null } = words;
      const earlier = captureId && (await tx.findOrNull(PracticeEntry, { captureId, enrolmentId: enrolment.id }));
      if (earlier) return earlier;
      const entry = await tx.insert(PracticeEntry, {
        ...unknownYet,
        ownNote: '',
        ...words,
        captureId,
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
