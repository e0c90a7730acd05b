import { Injectable } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { Problem } from '#platform/problems';
import { BankStatement } from './bank-statement.entity.js';
import { BankStatementVersion } from './bank-statement-version.entity.js';
import { feedbackEvents } from './feedback.events.js';
import { feedbackPaths } from './feedback.paths.js';

export interface NewStatement {
  readonly criterion: string;
  readonly level: number;
  readonly text: string;
  /** For everybody who marks, or for the writer alone. */
  readonly shared: boolean;
}

/** A trainer adds a sentence to the comment bank, for one level of one criterion. */
@Injectable()
export class WriteStatement {
  constructor(
    private readonly work: Work,
    private readonly library: CurriculumLibrary,
  ) {}

  async run(actor: Person, { criterion, level, text, shared }: NewStatement): Promise<number> {
    const { rubric } = (await this.library.latest()).document.practice;
    if (!rubric.some(({ id }) => id === criterion)) throw new Problem(422, 'feedback.no_criterion', feedbackPaths.bank);
    return this.work.run(actor, async (tx) => {
      const values = { criterion, level, ownerId: actor.id, shared, version: 1, retiredAt: null };
      const { id } = await tx.insert(BankStatement, values);
      const words = { statementId: id, version: 1, text, writtenBy: actor.id, writtenAt: tx.now };
      await tx.insert(BankStatementVersion, words);
      await tx.record({ name: feedbackEvents.statementWritten, subjectId: id, after: { criterion, level, shared } });
      return id;
    });
  }
}
