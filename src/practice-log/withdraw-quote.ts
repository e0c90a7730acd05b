import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { conflict } from '#platform/problems';
import { EvidenceQuote } from './evidence-quote.entity.js';
import { FindOwnEntry } from './find-own-entry.js';
import { practiceLogEvents } from './practice-log.events.js';
import { practiceLogPaths } from './practice-log.paths.js';

/** The trainee takes a quote back. It stays in the records, withdrawn. */
@Injectable()
export class WithdrawQuote {
  constructor(
    private readonly work: Work,
    private readonly find: FindOwnEntry,
  ) {}

  run(actor: Actor, entryId: number, id: number): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { entry, enrolment } = await this.find.within(tx, actor, entryId);
      if (entry.status === 'frozen') throw conflict('no_longer_possible', practiceLogPaths.entry(entryId));
      const quote = await tx.find(EvidenceQuote, { id, entryId });
      if (quote.withdrawnAt !== null) throw conflict('no_longer_possible', practiceLogPaths.entryQuotes(entryId));
      await tx.update(EvidenceQuote, { id }, { withdrawnAt: tx.now });
      await tx.record({
        name: practiceLogEvents.quoteWithdrawn,
        subjectId: id,
        enrolmentId: enrolment.id,
        before: { indicators: quote.indicators },
        after: { entryId },
      });
    });
  }
}
