import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import type { Transaction } from '#platform/database/transaction';
import { FRESH_EYES } from './fresh-eyes.js';
import { MarkerAssignment } from './marker-assignment.entity.js';
import { markingEvents } from './marking.events.js';
import { NotedMarks } from './noted-marks.entity.js';

/** A moderator wrote a note about a released work: everybody whose marks made its result is told. */
@Injectable()
export class NoteMarks {
  /** `told`: whether its markers get a letter about it at once. */
  async within(tx: Transaction, workId: number, told: boolean): Promise<void> {
    const marked = await tx.manager.find(MarkerAssignment, {
      where: { workId, status: 'handed_in', ordinal: LessThan(FRESH_EYES) },
      order: { ordinal: 'ASC' },
    });
    for (const { id, markerId } of marked) {
      await tx.insert(NotedMarks, { assignmentId: id, notedAt: tx.now });
      await tx.record({ name: markingEvents.marksNoted, subjectId: id, after: { markerId, told } });
    }
  }
}
