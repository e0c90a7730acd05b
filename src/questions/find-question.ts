import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { forbidden, notFound } from '#platform/problems';
import { refuseWithheld } from '#quarantine/withheld';
import { deskScope } from './desk-scope.js';
import { Question } from './question.entity.js';
import { questionPolicy } from './question.policy.js';
import { questionsPaths } from './questions.paths.js';
import { type DeskThread, QuestionsQueries } from './questions.queries.js';

/** The question that somebody of the desk is about to act on: locked, theirs to see, and theirs to answer. */
@Injectable()
export class FindQuestion {
  constructor(private readonly questions: QuestionsQueries) {}

  async within(tx: Transaction, actor: Actor, id: number): Promise<DeskThread> {
    await tx.find(Question, { id });
    const thread = await this.questions.forDesk(deskScope(actor), id, tx);
    if (!thread) throw notFound();
    refuseWithheld(thread.hiddenSince, questionsPaths.desk);
    if (!questionPolicy.answer(actor, thread)) throw forbidden();
    return thread;
  }

  /** The same for a page, without the lock. */
  async of(actor: Actor, id: number): Promise<DeskThread> {
    const thread = await this.questions.forDesk(deskScope(actor), id);
    if (!thread) throw notFound();
    refuseWithheld(thread.hiddenSince, questionsPaths.desk);
    return thread;
  }
}
