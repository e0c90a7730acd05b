import { Injectable } from '@nestjs/common';
import { Reader } from '#platform/database/reader';
import type { EvidenceSource, RaterKind } from './evidence.entity.js';
import type { HalfSquares } from './variance-components.js';

export interface EvidenceRow {
  id: number;
  indicator: string;
  frameworkVersion: number;
  level: number | null;
  raterId: number;
  rater: string;
  raterKind: RaterKind;
  source: EvidenceSource;
  sourceId: number;
  aspect: string;
  statement: string;
  quote: string;
  quotePlace: string;
  givenAt: Date;
}

@Injectable()
export class EvidenceQueries {
  constructor(private readonly reader: Reader) {}

  /** All evidence that stands for an enrolment, the oldest first. Who rated is for the page to tell or to keep. */
  of(enrolmentId: number): Promise<EvidenceRow[]> {
    return this.reader.rows(
      `SELECT v.id, v.indicator, v.framework_version AS "frameworkVersion", v.level, v.rater_id AS "raterId", p.print_name AS rater, v.rater_kind AS "raterKind", v.source,
         v.source_id AS "sourceId", v.aspect, v.statement, v.quote, v.quote_place AS "quotePlace", v.given_at AS "givenAt"
       FROM competency_evidence v JOIN persons p ON p.id = v.rater_id
       WHERE v.enrolment_id = $1 AND v.replaced_at IS NULL ORDER BY v.given_at, v.id`,
      [enrolmentId],
    );
  }

  /**
   * Half the squared difference of two ratings, on average, by what the two have in common. One rating is what one rater gave one
   * competency of one person in one piece of work: the median of its levels.
   */
  async halfSquares(): Promise<HalfSquares> {
    const [found] = await this.reader.rows<HalfSquares>(
      `WITH ratings AS (
         SELECT enrolment_id, left(indicator, 2) AS competency, rater_id, source, source_id,
           percentile_disc(0.5) WITHIN GROUP (ORDER BY level)::int AS level
         FROM competency_evidence WHERE replaced_at IS NULL AND level IS NOT NULL GROUP BY enrolment_id, competency, rater_id, source, source_id),
       pairs AS (
         SELECT a.rater_id = b.rater_id AS rater, (a.source, a.source_id) = (b.source, b.source_id) AS task, (a.level - b.level) ^ 2 / 2.0 AS half
         FROM ratings a JOIN ratings b ON b.enrolment_id = a.enrolment_id AND b.competency = a.competency
           AND (a.rater_id, a.source, a.source_id) < (b.rater_id, b.source, b.source_id))
       SELECT avg(half) FILTER (WHERE task AND NOT rater)::float8 AS "sameTask", avg(half) FILTER (WHERE rater AND NOT task)::float8 AS "sameRater",
         avg(half) FILTER (WHERE NOT rater AND NOT task)::float8 AS neither,
         (SELECT avg(v) FROM (SELECT var_samp(level) AS v FROM ratings GROUP BY competency) c)::float8 AS total,
         least(count(*) FILTER (WHERE task AND NOT rater), count(*) FILTER (WHERE rater AND NOT task), count(*) FILTER (WHERE NOT rater AND NOT task))::int AS pairs
       FROM pairs`,
    );
    if (!found) throw new Error('An aggregate without a row');
    return found;
  }
}
