import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { conflict } from '#platform/problems';
import { CONTROL } from './control-place.js';
import { FRESH_EYES } from './fresh-eyes.js';
import { IdentityOpening } from './identity-opening.entity.js';
import { markingEvents } from './marking.events.js';
import { markingPaths } from './marking.paths.js';
import { OpenAssignment } from './open-assignment.js';

/** A marker looks up whose work it was: only when nothing can be changed any more, and not without leaving a trace. */
@Injectable()
export class OpenIdentity {
  constructor(
    private readonly work: Work,
    private readonly open: OpenAssignment,
  ) {}

  run(actor: Actor, id: number): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { assignment, work } = await this.open.within(tx, actor, id);
      const undecided = assignment.ordinal === FRESH_EYES && work.contested.length > 0;
      if (
        assignment.status !== 'handed_in' ||
        work.status !== 'released' ||
        undecided ||
        assignment.ordinal === CONTROL
      )
        throw conflict('marking.identity_closed', markingPaths.assignment(id));
      if (await tx.findOrNull(IdentityOpening, { assignmentId: id })) return;
      await tx.insert(IdentityOpening, { assignmentId: id, openedAt: tx.now });
      await tx.record({
        name: markingEvents.identityOpened,
        subjectId: id,
        enrolmentId: work.enrolmentId,
        after: { workId: work.id },
      });
    });
  }
}
