import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { conflict, forbidden } from '#platform/problems';
import { FaqEntry } from './faq-entry.entity.js';
import { questionPolicy } from './question.policy.js';
import { questionsEvents } from './questions.events.js';
import { questionsPaths } from './questions.paths.js';

/** An entry is taken back: it is shown nowhere any more, and its question may be published anew. */
@Injectable()
export class WithdrawFaq {
  constructor(private readonly work: Work) {}

  run(actor: Actor, id: number): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const entry = await tx.find(FaqEntry, { id });
      if (!questionPolicy.withdrawFaq(actor)) throw forbidden();
      if (entry.withdrawnAt) throw conflict('no_longer_possible', questionsPaths.faq);
      await tx.update(FaqEntry, { id }, { withdrawnAt: tx.now, withdrawnBy: actor.id });
      await tx.record({ name: questionsEvents.faqWithdrawn, subjectId: id, before: { question: entry.questionId } });
    });
  }
}
