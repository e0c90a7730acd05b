import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { notFound } from '#platform/problems';
import { next } from '#platform/transitions';
import { kindsIn, lookThrough } from '#wording/look-through';
import { Question } from './question.entity.js';
import { QuestionMessage } from './question-message.entity.js';
import { questionLife } from './question-status.js';
import { questionsEvents } from './questions.events.js';

/** Whoever asked writes on: the desk owes an answer again. */
@Injectable()
export class FollowUpQuestion {
  constructor(private readonly work: Work) {}

  run(actor: Actor, id: number, body: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      if (actor.id === null) throw notFound();
      const question = await tx.find(Question, { id, askerId: actor.id });
      const status = next(questionLife, question.status, 'follow_up');
      const waitingSince = question.status === 'open' ? question.waitingSince : tx.now;
      await tx.update(Question, { id }, { status, waitingSince, rowVersion: question.rowVersion + 1 });
      const message = { questionId: id, authorId: actor.id, fromDesk: false, body, writtenAt: tx.now };
      await tx.insert(QuestionMessage, message);
      const { enrolmentId } = question;
      const after = { suspicions: kindsIn(lookThrough([{ label: null, text: body }])) };
      await tx.record({ name: questionsEvents.questionFollowedUp, subjectId: id, enrolmentId, after });
    });
  }
}
