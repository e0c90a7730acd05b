import { Injectable } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { conflict, Problem } from '#platform/problems';
import { entryTextHash } from './entry-text.js';
import { EvidenceQuote, type QuotableField } from './evidence-quote.entity.js';
import { FindOwnEntry } from './find-own-entry.js';
import { isQuotable } from './is-quotable.js';
import { practiceLogEvents } from './practice-log.events.js';
import { practiceLogPaths } from './practice-log.paths.js';

export interface QuoteWish {
  readonly field: QuotableField;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly indicators: readonly string[];
}

/** The trainee points at a sentence: it shows these indicators. The words are kept with the fingerprint of the text they stood in. */
@Injectable()
export class TieQuote {
  constructor(
    private readonly work: Work,
    private readonly find: FindOwnEntry,
    private readonly library: CurriculumLibrary,
  ) {}

  run(actor: Actor, entryId: number, { field, startsAt, endsAt, indicators }: QuoteWish): Promise<EvidenceQuote> {
    return this.work.run(actor, async (tx) => {
      const { entry, enrolment } = await this.find.within(tx, actor, entryId);
      const back = practiceLogPaths.entryQuotes(entryId);
      if (entry.status === 'frozen') throw conflict('no_longer_possible', practiceLogPaths.entry(entryId));
      const quote = entry[field].slice(startsAt, endsAt);
      if (!isQuotable(quote) || quote.length !== endsAt - startsAt)
        throw new Problem(422, 'practice-log.no_such_sentence', back);
      const { document } = await this.library.version(enrolment.curriculumVersionId);
      const known = document.competencies.flatMap((one) => one.indicators.map(({ id }) => id));
      if (!indicators.every((one) => known.includes(one)))
        throw new Problem(422, 'practice-log.no_such_indicator', back);
      // A file's proposal of just these words is answered by tying them, wherever they stood when it came in.
      await tx.rows(
        `UPDATE evidence_quotes SET withdrawn_at = $4 WHERE entry_id = $1 AND field = $2 AND quote = $3 AND proposed AND withdrawn_at IS NULL`,
        [entryId, field, quote, tx.now],
      );
      const earlier = { entryId, field, startsAt, endsAt };
      const twice = (await tx.manager.findBy(EvidenceQuote, earlier)).find(({ withdrawnAt }) => withdrawnAt === null);
      if (twice) await tx.update(EvidenceQuote, { id: twice.id }, { withdrawnAt: tx.now });
      const tied = await tx.insert(EvidenceQuote, {
        ...earlier,
        quote,
        indicators: [
          ...new Set([...(twice && !twice.proposed && twice.quote === quote ? twice.indicators : []), ...indicators]),
        ].sort(),
        textHash: entryTextHash(entry),
        quotedAt: tx.now,
      });
      await tx.record({
        name: practiceLogEvents.quoteTied,
        subjectId: tied.id,
        enrolmentId: enrolment.id,
        after: { entryId, indicators: tied.indicators },
      });
      return tied;
    });
  }
}
