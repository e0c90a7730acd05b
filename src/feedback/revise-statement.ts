import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { notFound } from '#platform/problems';
import { BankStatement } from './bank-statement.entity.js';
import { BankStatementVersion } from './bank-statement-version.entity.js';
import { feedbackEvents } from './feedback.events.js';

/** The writer of a statement says it better, or takes it out of the bank. Where it was placed before it stays as it was. */
@Injectable()
export class ReviseStatement {
  constructor(private readonly work: Work) {}

  /** `text` null: taken out. */
  run(actor: Person, id: number, text: string | null): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const statement = await tx.find(BankStatement, { id, ownerId: actor.id });
      if (statement.retiredAt) throw notFound();
      const version = statement.version + 1;
      if (text === null) await tx.update(BankStatement, { id }, { retiredAt: tx.now });
      else {
        await tx.insert(BankStatementVersion, {
          ...{ statementId: id, version, text, writtenBy: actor.id },
          writtenAt: tx.now,
        });
        await tx.update(BankStatement, { id }, { version });
      }
      const { statementRetired, statementWritten } = feedbackEvents;
      await tx.record({ name: text === null ? statementRetired : statementWritten, subjectId: id, after: { version } });
    });
  }
}
