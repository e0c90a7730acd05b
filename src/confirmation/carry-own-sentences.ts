import { Injectable } from '@nestjs/common';
import { EnrolmentsQueries } from '#admissions/enrolments.queries';
import { frameworkVersionOf } from '#competencies/indicator-now';
import { RecordOwnEvidence } from '#competencies/record-own-evidence';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Transaction } from '#platform/database/transaction';
import { camelCase } from '#practice-log/form-fields';
import { PracticeEntry } from '#practice-log/practice-entry.entity';
import { confirmedEntries } from '#practice-log/practice-entry-status';
import { QuotesQueries } from '#practice-log/quotes.queries';

/** The sentences of an entry that its trainee tied to indicators stand in the ledger while the workplace confirms just this text. */
@Injectable()
export class CarryOwnSentences {
  constructor(
    private readonly enrolments: EnrolmentsQueries,
    private readonly library: CurriculumLibrary,
    private readonly quotes: QuotesQueries,
    private readonly record: RecordOwnEvidence,
  ) {}

  async within(tx: Transaction, entryId: number): Promise<void> {
    const entry = await tx.findOrNull(PracticeEntry, { id: entryId });
    const enrolment = entry && (await this.enrolments.context(entry.enrolmentId, tx));
    if (!entry || !enrolment) return;
    const { document } = await this.library.version(enrolment.curriculumVersionId);
    const labels = new Map(document.practice.entry.fields.map(({ name, label }) => [camelCase(name), label.ja]));
    const quotes = confirmedEntries.includes(entry.status) ? await this.quotes.ofEntry(entryId, tx) : [];
    await this.record.within(tx, {
      enrolmentId: enrolment.id,
      entryId,
      frameworkVersion: frameworkVersionOf(document),
      sentences: quotes
        .filter(({ stands }) => stands)
        .map(({ id, field, quote, indicators }) => ({
          ...{ id, quote, indicators },
          quotePlace: `${entry.title}（${labels.get(field) ?? field}）`,
        })),
    });
  }
}
