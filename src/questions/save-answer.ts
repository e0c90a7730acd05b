import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { conflict } from '#platform/problems';
import { FindQuestion } from './find-question.js';
import { questionsPaths } from './questions.paths.js';

export interface DraftOfAnswer {
  readonly body: string;
  /** The version of the own draft that the page showed; nought where there was none. */
  readonly version: number;
}

/** What somebody of the desk has written of an answer is kept. Answers the new version of the draft. */
@Injectable()
export class SaveAnswer {
  constructor(
    private readonly work: Work,
    private readonly find: FindQuestion,
  ) {}

  run(actor: Actor, id: number, draft: DraftOfAnswer): Promise<number> {
    return this.work.run(actor, async (tx) => {
      await this.find.within(tx, actor, id);
      return this.within(tx, actor, id, draft);
    });
  }

  async within(tx: Transaction, actor: Actor, id: number, { body, version }: DraftOfAnswer): Promise<number> {
    const [kept] = await tx.rows<{ version: number }>(KEEP, [id, actor.id, body, version]);
    if (!kept) throw conflict('changed_meanwhile', questionsPaths.toAnswer(id));
    return kept.version;
  }
}

const KEEP = `INSERT INTO answer_drafts AS d (question_id, author_id, body) SELECT $1, $2, $3
    WHERE $4 = 0 OR EXISTS (SELECT FROM answer_drafts WHERE question_id = $1 AND author_id = $2)
  ON CONFLICT (question_id, author_id) DO UPDATE SET body = EXCLUDED.body, row_version = d.row_version + 1 WHERE d.row_version = $4
  RETURNING row_version AS version`;
