import { Injectable } from '@nestjs/common';
import { Reader, type Rows } from '#platform/database/reader';
import type { JudgementSource } from './judgement.entity.js';

export interface JudgementRow {
  id: number;
  competency: string;
  level: number | null;
  noOpportunity: boolean;
  source: JudgementSource;
  sourceId: number;
  evidence: string;
  judgedAt: Date;
  /** By which criteria or acts it was seen. */
  aspects: string[];
}

@Injectable()
export class JudgementsQueries {
  constructor(private readonly reader: Reader) {}

  /** Every judgement of an enrolment, the newest first. Who judged is not told: marks are given blind. */
  of(enrolmentId: number, rows: Rows = this.reader): Promise<JudgementRow[]> {
    return rows.rows(
      `SELECT j.id, j.competency, j.level, j.no_opportunity AS "noOpportunity", j.source, j.source_id AS "sourceId", j.evidence,
         j.judged_at AS "judgedAt", ARRAY(SELECT DISTINCT v.aspect FROM competency_evidence v WHERE v.enrolment_id = j.enrolment_id AND v.source = j.source
           AND v.source_id = j.source_id AND left(v.indicator, 2) = j.competency AND v.replaced_at IS NULL) AS aspects
       FROM judgements j WHERE j.enrolment_id = $1 ORDER BY j.judged_at DESC, j.id DESC`,
      [enrolmentId],
    );
  }
}
