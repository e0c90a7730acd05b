import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { CloseAttempt } from './close-attempt.js';
import type { AttemptSubmitted } from './examination.events.js';
import { type ReadAnswers, SaveAnswers } from './save-answers.js';
import { noAnswers } from './sent-answers.js';

export type SubmitOutcome =
  | { readonly kind: 'submitted'; readonly result: AttemptSubmitted }
  | { readonly kind: 'late' | 'conflict' };

const NOTHING: ReadAnswers = () => noAnswers;

/** The person hands the attempt in, with the answers of the page in front of them, and it is marked. Twice is a 409; too late marks what was saved. */
@Injectable()
export class SubmitAttempt {
  constructor(
    private readonly work: Work,
    private readonly save: SaveAnswers,
    private readonly close: CloseAttempt,
  ) {}

  run(actor: Actor, id: number, read: ReadAnswers = NOTHING): Promise<SubmitOutcome> {
    return this.work.run(actor, (tx) => this.within(tx, actor, id, read));
  }

  async within(tx: Transaction, actor: Actor, id: number, read: ReadAnswers = NOTHING): Promise<SubmitOutcome> {
    const { kind } = await this.save.within(tx, actor, id, read);
    if (kind !== 'saved') return { kind };
    return { kind: 'submitted', result: await this.close.within(tx, id, 'submit') };
  }
}
