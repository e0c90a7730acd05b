import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { CONTROL } from './control-place.js';
import type { DeclineReason } from './marker-assignment-status.js';
import { markingEvents } from './marking.events.js';
import { OpenAssignment } from './open-assignment.js';
import { VacatePlace } from './vacate-place.js';
import { WantMarkers } from './want-markers.js';

/** A marker steps back, with the reason; the place goes to another trainer at once. What was drafted stays on record. */
@Injectable()
export class DeclineMarking {
  constructor(
    private readonly work: Work,
    private readonly open: OpenAssignment,
    private readonly vacate: VacatePlace,
    private readonly want: WantMarkers,
  ) {}

  run(actor: Actor, id: number, reason: DeclineReason): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { assignment, work } = await this.open.within(tx, actor, id);
      await this.vacate.within(tx, assignment, reason);
      await tx.record({ name: markingEvents.markingDeclined, subjectId: id, reason });
      if (assignment.ordinal !== CONTROL) await this.want.within(tx, work);
    });
  }
}
