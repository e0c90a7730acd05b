import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Enrolment } from '#admissions/enrolment.entity';
import type { Transaction } from '#platform/database/transaction';
import { competenciesEvents } from './competencies.events.js';
import { Evidence } from './evidence.entity.js';

/** A sentence of an entry that its writer ties to indicators. */
export interface OwnSentence {
  readonly id: number;
  readonly quote: string;
  readonly quotePlace: string;
  readonly indicators: readonly string[];
}

export interface OwnEvidence {
  readonly enrolmentId: number;
  readonly entryId: number;
  readonly frameworkVersion: number;
  /** Those that count now: of a confirmed entry, and still in its text. None takes all of them out. */
  readonly sentences: readonly OwnSentence[];
}

/**
 * What a trainee names in an entry that the workplace confirmed: the weakest kind of evidence. It has no level, so it moves neither an
 * estimate nor the meter; it leads a reader to the sentence.
 */
@Injectable()
export class RecordOwnEvidence {
  async within(tx: Transaction, { enrolmentId, entryId, frameworkVersion, sentences }: OwnEvidence): Promise<void> {
    const { personId } = await tx.find(Enrolment, { id: enrolmentId });
    const place = {
      enrolmentId,
      source: 'entry' as const,
      sourceId: entryId,
      raterId: personId,
      raterKind: 'self' as const,
    };
    const standing = await tx.manager.findBy(Evidence, { ...place, replacedAt: IsNull() });
    const wanted = sentences.flatMap(({ id, quote, quotePlace, indicators }) =>
      indicators.map((indicator) => ({
        indicator,
        aspect: `quote-${id}`,
        quote: quote.slice(0, 1000),
        quotePlace: quotePlace.slice(0, 200),
      })),
    );
    if (same(standing, wanted)) return;
    await tx.manager.update(Evidence, { ...place, replacedAt: IsNull() }, { replacedAt: tx.now });
    for (const one of wanted)
      await tx.insert(Evidence, {
        ...place,
        ...one,
        frameworkVersion,
        level: null,
        statement: '',
        givenAt: tx.now,
        replacedAt: null,
      });
    await tx.record({
      name: competenciesEvents.evidenceRecorded,
      subjectId: entryId,
      enrolmentId,
      after: { source: 'entry', indicators: [...new Set(wanted.map(({ indicator }) => indicator))] },
    });
  }
}

type Named = Pick<Evidence, 'indicator' | 'aspect' | 'quote'>;

const same = (standing: readonly Named[], wanted: readonly Named[]): boolean => told(standing) === told(wanted);
const told = (list: readonly Named[]): string =>
  JSON.stringify(list.map(({ indicator, aspect, quote }) => [indicator, aspect, quote]).sort());
