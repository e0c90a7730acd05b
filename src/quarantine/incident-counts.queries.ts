import { Injectable } from '@nestjs/common';
import { cohortsKept } from '#admissions/cohorts-kept';
import type { Actor } from '#platform/actor/actor';
import { Reader } from '#platform/database/reader';

@Injectable()
export class IncidentCountsQueries {
  constructor(private readonly reader: Reader) {}

  /** How many texts somebody of the staff has to look at, and since when the oldest of them waits. */
  async waiting(actor: Actor): Promise<{ count: number; since: Date | null }> {
    const found = await this.reader.row<{ count: number; since: Date | null }>(
      `SELECT count(*)::int AS count, min(i.noticed_at) AS since FROM incidents i JOIN enrolments e ON e.id = i.enrolment_id
       WHERE i.status IN ('noticed', 'quarantined', 'redacted') AND e.person_id <> $1 AND ($2::int[] IS NULL OR e.cohort_id = ANY ($2::int[]))`,
      [actor.id, cohortsKept(actor)],
    );
    return found ?? { count: 0, since: null };
  }

  /** Since when sentences of a trainee's entries or report are hidden wherever they are quoted; a quotation does not say which entry alone. */
  async wordsHiddenSince(enrolmentId: number): Promise<Date | null> {
    const found = await this.reader.row<{ since: Date | null }>(
      `SELECT min(quarantined_at) AS since FROM incidents WHERE enrolment_id = $1 AND status = 'quarantined' AND kind IN ('entry', 'report')`,
      [enrolmentId],
    );
    return found?.since ?? null;
  }
}
