import { Injectable } from '@nestjs/common';
import type { WorkSignal } from '#marking/work-body';
import type { Transaction } from '#platform/database/transaction';
import { type QuoteRow, QuotesQueries } from '#practice-log/quotes.queries';
import { SignalsQueries } from '#practice-log/signals.queries';
import { workSignals } from './report-signals.js';

/** What markers see beside the chosen entries: the words that the trainee quoted, and what is unusual in the log. */
@Injectable()
export class BehindEvidence {
  constructor(
    private readonly quotes: QuotesQueries,
    private readonly signals: SignalsQueries,
  ) {}

  /** `told`: the signals that the page of the report named before it was handed in. */
  async within(
    tx: Transaction,
    enrolmentId: number,
    entries: readonly { readonly id: number }[],
    told: string | null,
  ): Promise<{ quotes: QuoteRow[]; signals: WorkSignal[] }> {
    const quotes = await this.quotes.ofEntries(
      entries.map(({ id }) => id),
      tx,
    );
    return { quotes, signals: workSignals(await this.signals.ofShared(enrolmentId, tx), told, entries) };
  }
}
