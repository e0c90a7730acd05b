import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Enrolment } from '#admissions/enrolment.entity';
import type { Transaction } from '#platform/database/transaction';
import { forbidden, Problem } from '#platform/problems';
import { competenciesEvents } from './competencies.events.js';
import { Evidence } from './evidence.entity.js';
import type { JudgementSource } from './judgement.entity.js';
import { judgementPolicy } from './judgement.policy.js';

/** What was seen of one indicator. */
export interface Sight {
  readonly indicator: string;
  readonly aspect: string;
  readonly level: number | null;
  readonly statement: string;
  readonly quote: string;
  readonly quotePlace: string;
}
export interface NewEvidence {
  readonly enrolmentId: number;
  readonly source: JudgementSource;
  readonly sourceId: number;
  readonly raterId: number;
  readonly frameworkVersion: number;
  readonly sights: readonly Sight[];
}

/** What one rater saw in one piece of work becomes evidence: called from the room where it was seen, inside its transaction. Seen anew it replaces what that rater saw there before. */
@Injectable()
export class RecordEvidence {
  async within(tx: Transaction, { sights, ...seen }: NewEvidence): Promise<void> {
    const { enrolmentId, source, sourceId, raterId } = seen;
    const enrolment = await tx.find(Enrolment, { id: enrolmentId });
    if (!judgementPolicy.judge(raterId, enrolment.personId)) throw forbidden('competencies.not_your_own');
    if (!sights.every(isPossible)) throw new Problem(422, 'competencies.not_possible');
    const standing = { enrolmentId, source, sourceId, raterId, replacedAt: IsNull() };
    await tx.manager.update(Evidence, standing, { replacedAt: tx.now });
    for (const { statement, quote, quotePlace, ...sight } of sights)
      await tx.insert(Evidence, {
        ...seen,
        raterKind: 'rater',
        ...sight,
        statement: statement.slice(0, STATEMENT_MAX),
        quote: quote.slice(0, QUOTE_MAX),
        quotePlace: quotePlace.slice(0, PLACE_MAX),
        givenAt: tx.now,
        replacedAt: null,
      });
    const indicators = [...new Set(sights.map(({ indicator }) => indicator))];
    await tx.record({
      name: competenciesEvents.evidenceRecorded,
      subjectId: sourceId,
      enrolmentId,
      after: { source, indicators },
    });
  }
}

const STATEMENT_MAX = 2000;
const QUOTE_MAX = 1000;
const PLACE_MAX = 200;

const isPossible = ({ indicator, level }: Sight): boolean =>
  /^K[1-4]-[1-9]$/.test(indicator) && (level === null || (Number.isInteger(level) && level >= 1 && level <= 5));
