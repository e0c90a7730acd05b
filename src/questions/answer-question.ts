import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { next } from '#platform/transitions';
import { AnswerDraft } from './answer-draft.entity.js';
import { FindQuestion } from './find-question.js';
import { Question } from './question.entity.js';
import { QuestionMessage } from './question-message.entity.js';
import { questionLife } from './question-status.js';
import { questionsEvents } from './questions.events.js';
import { type DraftOfAnswer, SaveAnswer } from './save-answer.js';

export interface Answer extends DraftOfAnswer {
  /** The version of the thread that was read before answering. */
  readonly seen: number;
}

/**
 * Somebody of the desk answers. Where the thread went on meanwhile (another answer, another word of the asker) nothing is sent:
 * the text is kept as a draft, and its writer sees both.
 */
@Injectable()
export class AnswerQuestion {
  constructor(
    private readonly work: Work,
    private readonly find: FindQuestion,
    private readonly save: SaveAnswer,
  ) {}

  run(actor: Actor, id: number, { seen, ...draft }: Answer): Promise<'answered' | 'meanwhile'> {
    return this.work.run(actor, async (tx) => {
      const { rowVersion, status: before, messages } = await this.find.within(tx, actor, id);
      if (rowVersion !== seen) {
        await this.save.within(tx, actor, id, draft);
        return 'meanwhile';
      }
      const status = next(questionLife, before, 'answer');
      const { enrolmentId } = await tx.find(Question, { id });
      await tx.update(Question, { id }, { status, rowVersion: rowVersion + 1 });
      const authorId = actor.id ?? 0;
      await tx.insert(QuestionMessage, {
        questionId: id,
        authorId,
        fromDesk: true,
        body: draft.body,
        writtenAt: tx.now,
      });
      await tx.remove(AnswerDraft, { questionId: id, authorId });
      const after = { status, messages: messages.length + 1 };
      await tx.record({
        name: questionsEvents.questionAnswered,
        subjectId: id,
        enrolmentId,
        before: { status: before },
        after,
      });
      return 'answered';
    });
  }
}
