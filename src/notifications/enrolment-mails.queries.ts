import { Injectable } from '@nestjs/common';
import { Reader } from '#platform/database/reader';
import { PAGE_OF_MAILS, SENT, type SentMailRow } from './mails.queries.js';

/** Whose mail it is, and what waits for their next morning. */
export interface MailReader {
  enrolmentId: number;
  personId: number;
  name: string;
  cohortId: number;
  cohortCode: string;
  unreachableSince: Date | null;
  waiting: string[];
}

/** What was sent to one person, for the office. */
@Injectable()
export class EnrolmentMailsQueries {
  constructor(private readonly reader: Reader) {}

  /** Null where the enrolment is in none of these cohorts (null: all). */
  readerOf(enrolmentId: number, cohortIds: readonly number[] | null): Promise<MailReader | null> {
    return this.reader.row(
      `SELECT e.id AS "enrolmentId", p.id AS "personId", p.print_name AS name, c.id AS "cohortId", c.code AS "cohortCode", p.email_unreachable_since AS "unreachableSince",
         ARRAY(SELECT n.subject FROM digest_news n WHERE n.person_id = p.id AND n.digest_id IS NULL ORDER BY n.id) AS waiting
       FROM enrolments e JOIN persons p ON p.id = e.person_id JOIN cohorts c ON c.id = e.cohort_id
       WHERE e.id = $1 AND ($2::int[] IS NULL OR e.cohort_id = ANY ($2))`,
      [enrolmentId, cohortIds],
    );
  }

  /** Newest first: because of this enrolment (also to others, such as a supervisor), or to its person outside of any. */
  of({ enrolmentId, personId }: MailReader, beforeId: number | null): Promise<(SentMailRow & { toReader: boolean })[]> {
    return this.reader.rows(
      `SELECT enrolment_id AS "enrolmentId", person_id IS NOT DISTINCT FROM $2 AS "toReader", ${SENT} FROM mails
       WHERE (enrolment_id = $1 OR (person_id = $2 AND enrolment_id IS NULL)) AND ($3::int IS NULL OR id < $3)
       ORDER BY id DESC LIMIT ${PAGE_OF_MAILS + 1}`,
      [enrolmentId, personId, beforeId],
    );
  }
}
