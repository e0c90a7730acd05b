import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { notFound } from '#platform/problems';
import { MarkerAssignment } from './marker-assignment.entity.js';
import { markingEvents } from './marking.events.js';
import { NotedMarks } from './noted-marks.entity.js';

/** A marker has read a moderator's note about the own marks; read twice, nothing more happens. */
@Injectable()
export class ReadNotedMarks {
  constructor(private readonly work: Work) {}

  run(actor: Person, id: number): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { assignmentId, readAt } = await tx.find(NotedMarks, { id });
      if (!(await tx.manager.existsBy(MarkerAssignment, { id: assignmentId, markerId: actor.id }))) throw notFound();
      if (readAt !== null) return;
      await tx.update(NotedMarks, { id, readAt: IsNull() }, { readAt: tx.now });
      await tx.record({ name: markingEvents.noteRead, subjectId: assignmentId, after: { noteId: id } });
    });
  }
}
