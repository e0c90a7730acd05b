import { Injectable } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { conflict } from '#platform/problems';
import { FaqEntry } from './faq-entry.entity.js';
import { FindQuestion } from './find-question.js';
import { personalTraces, type Trace } from './personal-traces.js';
import { questionsEvents } from './questions.events.js';
import { questionsPaths } from './questions.paths.js';

export interface NewFaqEntry {
  readonly question: string;
  readonly answer: string;
  /** The publisher has read what the guard warns of. */
  readonly isRead: boolean;
}

/** Somebody of the desk publishes a rewritten question with its answer. Answers what the guard warns of; published is only what was read. */
@Injectable()
export class PublishFaq {
  constructor(
    private readonly work: Work,
    private readonly find: FindQuestion,
    private readonly library: CurriculumLibrary,
  ) {}

  run(actor: Actor, id: number, { question, answer, isRead }: NewFaqEntry): Promise<Trace[]> {
    return this.work.run(actor, async (tx) => {
      const thread = await this.find.within(tx, actor, id);
      if (thread.faqId !== null || !thread.messages.some((one) => one.fromDesk))
        throw conflict('questions.not_for_faq', questionsPaths.toAnswer(id));
      const traces = personalTraces(`${question}\n${answer}`, { ...thread, names: thread.askerNames });
      if (traces.length > 0 && !isRead) return traces;
      const { document } = await this.library.version(thread.curriculumVersionId);
      const { lessonId } = thread;
      const entry = await tx.insert(FaqEntry, {
        questionId: id,
        programme: document.id,
        lessonId,
        question,
        answer,
        publishedAt: tx.now,
        publishedBy: actor.id ?? 0,
      });
      const after = { question: id, lesson: lessonId, traces };
      await tx.record({ name: questionsEvents.faqPublished, subjectId: entry.id, after });
      return [];
    });
  }
}
