import { Injectable } from '@nestjs/common';
import { Reader, type Rows } from '#platform/database/reader';
import { hiddenSince } from '#quarantine/withheld';
import { type LoggedEntry, type LogSignal, logSignals } from './log-signals.js';
import type { PracticeEntryStatus } from './practice-entry-status.js';

export interface ToldSignal extends LogSignal {
  readonly entries: readonly { readonly id: number; readonly title: string; readonly status: PracticeEntryStatus }[];
  /** What the trainee said about it last; null while nothing was said. */
  readonly explanation: string | null;
}

interface Row {
  entries: (LoggedEntry & { readonly status: PracticeEntryStatus })[];
  from: string | null;
  to: string;
  explanations: Record<string, string>;
}

const MOST = 200;

@Injectable()
export class SignalsQueries {
  constructor(private readonly reader: Reader) {}

  /** What is unusual in everything a trainee wrote, drafts included: for the trainee alone, who sees it first. */
  ofTrainee(enrolmentId: number): Promise<ToldSignal[]> {
    return this.told(enrolmentId, true, this.reader);
  }

  /** The same in what the trainee shared, with the explanations: for the trainer who marks. */
  ofShared(enrolmentId: number, rows: Rows = this.reader): Promise<ToldSignal[]> {
    return this.told(enrolmentId, false, rows);
  }

  private async told(enrolmentId: number, drafts: boolean, rows: Rows): Promise<ToldSignal[]> {
    const [row] = await rows.rows<Row>(
      `SELECT COALESCE((SELECT json_agg(json_build_object('id', n.id, 'title', n.title, 'status', n.status, 'practisedOn', n.practised_on, 'minutes', n.minutes,
           'texts', json_build_array(n.situation, n.action, n.outcome)) ORDER BY n.id)
           FROM (SELECT * FROM practice_entries l WHERE l.enrolment_id = e.id AND ($2 OR (l.status <> 'draft' AND ${hiddenSince('entry', 'e.id', 'l.id')} IS NULL))
             ORDER BY l.id LIMIT ${MOST}) n), '[]') AS entries,
         (SELECT min(s.entered_at AT TIME ZONE 'Asia/Tokyo')::date::text FROM enrolment_stages s WHERE s.enrolment_id = e.id AND s.stage = 'practice') AS "from",
         (c.practice_ends_at AT TIME ZONE 'Asia/Tokyo')::date::text AS "to",
         COALESCE((SELECT json_object_agg(x.signal, x.explanation) FROM (SELECT DISTINCT ON (signal) signal, explanation
           FROM signal_explanations WHERE enrolment_id = e.id ORDER BY signal, id DESC) x), '{}') AS explanations
       FROM enrolments e JOIN cohorts c ON c.id = e.cohort_id WHERE e.id = $1`,
      [enrolmentId, drafts],
    );
    if (!row) return [];
    return logSignals(row.entries, row).map((signal) => ({
      ...signal,
      entries: row.entries
        .filter(({ id }) => signal.entryIds.includes(id))
        .map(({ id, title, status }) => ({ id, title, status })),
      explanation: row.explanations[signal.signal] ?? null,
    }));
  }
}
