import { Injectable } from '@nestjs/common';
import type { EnrolmentContext } from '#admissions/enrolments.queries';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { type EarlierVersion, EntriesQueries, type EntryToTakeAlong } from './entries.queries.js';
import { logDocument } from './log-document.js';
import { practiceLogEvents } from './practice-log.events.js';
import { type QuoteOfEnrolment, QuotesQueries } from './quotes.queries.js';

export interface ExportedLog {
  readonly entries: readonly EntryToTakeAlong[];
  readonly quotes: readonly QuoteOfEnrolment[];
  readonly versions: ReadonlyMap<number, readonly EarlierVersion[]>;
  readonly document: ReturnType<typeof logDocument>;
}

/** Hands the trainee everything they wrote, private drafts and notes with it, and writes down that it was taken out. */
@Injectable()
export class ExportLog {
  constructor(
    private readonly work: Work,
    private readonly entries: EntriesQueries,
    private readonly quotes: QuotesQueries,
  ) {}

  run(actor: Actor, enrolment: EnrolmentContext, as: 'json' | 'page' | 'pdf' | 'zip'): Promise<ExportedLog> {
    return this.work.run(actor, async (tx) => {
      const [entries, quotes, versions] = await Promise.all([
        this.entries.all(enrolment.id),
        this.quotes.everyOf(enrolment.id),
        this.entries.versionsOf(enrolment.id),
      ]);
      await tx.record({
        name: practiceLogEvents.logExported,
        subjectId: enrolment.id,
        enrolmentId: enrolment.id,
        after: { as, entries: entries.length },
      });
      return {
        entries,
        // For eyes only what the trainee tied; what a file proposed travels on in the data.
        quotes: quotes.filter(({ proposed }) => !proposed),
        versions,
        document: logDocument(enrolment.cohortCode, tx.now, entries, versions, quotes),
      };
    });
  }
}
