import { Injectable } from '@nestjs/common';
import { type FeedbackChange, WriteFeedback } from '#feedback/write-feedback';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { next } from '#platform/transitions';
import { markerAssignmentLife } from './marker-assignment-status.js';
import { OpenAssignment } from './open-assignment.js';

/** A marker writes a note on the text, or places, quotes for, or takes away a statement of the bank; only while the marking is open. */
@Injectable()
export class ChangeFeedback {
  constructor(
    private readonly work: Work,
    private readonly open: OpenAssignment,
    private readonly write: WriteFeedback,
  ) {}

  /** Answers the ids of what was written, in the order of the changes. */
  run(actor: Actor, assignmentId: number, changes: readonly FeedbackChange[]): Promise<number[]> {
    return this.work.run(actor, async (tx) => {
      const { assignment } = await this.open.within(tx, actor, assignmentId);
      next(markerAssignmentLife, assignment.status, 'mark');
      const ids: number[] = [];
      for (const change of changes) ids.push(await this.write.within(tx, assignmentId, change));
      return ids;
    });
  }
}
