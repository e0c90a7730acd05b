import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { notFound } from '#platform/problems';
import { next } from '#platform/transitions';
import { Question } from './question.entity.js';
import { questionLife } from './question-status.js';
import { questionsEvents } from './questions.events.js';

/** Whoever asked needs no (further) answer. Writing on opens the question again. */
@Injectable()
export class CloseQuestion {
  constructor(private readonly work: Work) {}

  run(actor: Actor, id: number): Promise<void> {
    return this.work.run(actor, async (tx) => {
      if (actor.id === null) throw notFound();
      const { status: before, rowVersion, enrolmentId } = await tx.find(Question, { id, askerId: actor.id });
      const status = next(questionLife, before, 'close');
      await tx.update(Question, { id }, { status, rowVersion: rowVersion + 1 });
      await tx.record({ name: questionsEvents.questionClosed, subjectId: id, enrolmentId, before: { status: before } });
    });
  }
}
