import { Injectable } from '@nestjs/common';
import { instantInJapan } from '#platform/clock/clock';
import { AnswerQuestion } from '#questions/answer-question';
import { AskQuestion } from '#questions/ask-question';
import { FollowUpQuestion } from '#questions/follow-up-question';
import { PublishFaq } from '#questions/publish-faq';
import { Actors } from './actors.js';
import type { History } from './history.js';
import { inventedQuestions, type QuestionStory } from './invented-questions.js';

/** What trainees of the cast asked, what was answered, and what everybody may read of it. */
@Injectable()
export class TellQuestions {
  constructor(
    private readonly actors: Actors,
    private readonly ask: AskQuestion,
    private readonly followUp: FollowUpQuestion,
    private readonly answer: AnswerQuestion,
    private readonly publish: PublishFaq,
  ) {}

  tell(history: History): void {
    for (const [index, story] of inventedQuestions.entries()) this.tellOne(history, story, `question ${index}`);
  }

  private tellOne(history: History, { kind, lessonId, texts, faq }: QuestionStory, lane: string): void {
    let id = 0;
    for (const [index, [day, time, who, body]] of texts.entries())
      history.add(instantInJapan(day, time), lane, async () => {
        const actor = await this.actors.cast(who);
        if (index === 0) id = (await this.ask.run(actor, { kind, lessonId, body })).id;
        else if (who.startsWith('trainee')) await this.followUp.run(actor, id, body);
        else await this.answer.run(actor, id, { body, version: 0, seen: index });
      });
    if (!faq) return;
    const { question, answer } = faq;
    history.add(instantInJapan(faq.on, '15:00'), lane, async () => {
      await this.publish.run(await this.actors.cast(faq.by), id, { question, answer, isRead: true });
    });
  }
}
