import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database/transaction';
import type { Risk } from './risk-model.js';

/** What was found of one enrolment that is behind. */
export type FoundRisk = Risk & { readonly enrolmentId: number };

const FOUND = `jsonb_to_recordset($1::jsonb) AS found (enrolment_id int, level text, score int, kinds text[], reasons jsonb)`;

/** Writes what an assessment found: the same level and reasons go on in their row, others end it and begin a new one. */
@Injectable()
export class KeepRiskNotices {
  async within(tx: Transaction, assessed: readonly number[], risks: readonly FoundRisk[]): Promise<void> {
    const found = JSON.stringify(
      risks.map(({ enrolmentId, reasons, ...risk }) => ({
        ...risk,
        reasons,
        enrolment_id: enrolmentId,
        kinds: reasons.map(({ kind }) => kind),
      })),
    );
    await tx.rows(
      `UPDATE risk_notices n SET ended_at = GREATEST(n.noticed_at, $3::timestamptz) WHERE n.enrolment_id = ANY ($2::int[]) AND n.ended_at IS NULL
         AND NOT EXISTS (SELECT FROM ${FOUND} WHERE found.enrolment_id = n.enrolment_id AND found.level = n.level AND found.kinds = n.kinds)`,
      [found, assessed, tx.now],
    );
    await tx.rows(
      `INSERT INTO risk_notices (enrolment_id, level, score, kinds, reasons, noticed_at, assessed_at)
       SELECT enrolment_id, level, score, kinds, reasons, $2::timestamptz, $2::timestamptz FROM ${FOUND}
       ON CONFLICT (enrolment_id) WHERE ended_at IS NULL DO UPDATE SET score = EXCLUDED.score, reasons = EXCLUDED.reasons, assessed_at = EXCLUDED.assessed_at`,
      [found, tx.now],
    );
  }

  /** Who is not in stage 1 any more, or stands still, is not behind. */
  async endOfThoseWhoLeft(tx: Transaction): Promise<void> {
    await tx.rows(
      `UPDATE risk_notices n SET ended_at = GREATEST(n.noticed_at, $1::timestamptz) FROM enrolments e
       WHERE e.id = n.enrolment_id AND n.ended_at IS NULL AND (e.status <> 'active' OR e.stage <> 'learning')`,
      [tx.now],
    );
  }
}
