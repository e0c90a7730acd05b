import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import type { Flag } from '#quarantine/flagged-text';
import { QuarantineText } from '#quarantine/quarantine-text';
import { FindQuestion } from './find-question.js';

/** Somebody of the desk finds personal data in a thread: it is hidden from the others of the desk, and what was published of it from everybody. */
@Injectable()
export class QuarantineQuestion {
  constructor(
    private readonly work: Work,
    private readonly find: FindQuestion,
    private readonly quarantine: QuarantineText,
  ) {}

  run(actor: Actor, id: number, flag: Flag): Promise<number> {
    return this.work.run(actor, async (tx) => {
      const { enrolmentId, askedAt } = await this.find.within(tx, actor, id);
      const text = { enrolmentId, kind: 'question', textId: id, inReport: false } as const;
      return this.quarantine.within(tx, { ...text, readableSince: askedAt }, flag);
    });
  }
}
