import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { notFound } from '#platform/problems';
import { Attempt } from './attempt.entity.js';
import { AttemptContents } from './attempt-contents.js';
import { type AttemptDetail, AttemptsQueries } from './attempts.queries.js';

/** An attempt as its owner finds it; for everybody else there is none. */
@Injectable()
export class FindAttempt {
  constructor(
    private readonly attempts: AttemptsQueries,
    private readonly contents: AttemptContents,
  ) {}

  async of(actor: Actor, id: number): Promise<AttemptDetail> {
    const attempt = own(actor, await this.attempts.detail(id));
    this.contents.note(id, attempt);
    return attempt;
  }

  /** Locked until the end of the transaction. */
  async within(tx: Transaction, actor: Actor, id: number): Promise<AttemptDetail> {
    await tx.find(Attempt, { id });
    return own(actor, await this.attempts.detail(id, tx));
  }
}

function own(actor: Actor, attempt: AttemptDetail | null): AttemptDetail {
  if (!attempt || (actor.kind !== 'system' && attempt.personId !== actor.id)) throw notFound();
  return attempt;
}

/** Whether the server's clock has passed the end of the attempt. */
export const isOverdue = (attempt: { readonly dueAt: Date | null }, now: Date): boolean =>
  attempt.dueAt !== null && now >= attempt.dueAt;
