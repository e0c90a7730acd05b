import { Injectable } from '@nestjs/common';
import { cohortsKept } from '#admissions/cohorts-kept';
import type { Actor } from '#platform/actor/actor';
import { Reader } from '#platform/database/reader';
import type { Incident } from '#quarantine/incident.entity';

/** An incident in a list. */
export interface IncidentRow extends Omit<Incident, 'note' | 'dutyNote' | 'releaseReason' | 'closingNote'> {
  cohortCode: string;
  curriculumVersionId: number;
}

export interface IncidentDetail extends Incident {
  cohortCode: string;
  curriculumVersionId: number;
  personId: number;
  name: string;
  organisation: string;
  flaggedByName: string | null;
  quarantinedByName: string | null;
  handledByName: string | null;
  closedByName: string | null;
}

const ROW = `i.id, i.enrolment_id AS "enrolmentId", i.kind, i.text_id AS "textId", i.in_report AS "inReport", i.source, i.data_kinds AS "dataKinds", i.status,
  i.readable_since AS "readableSince", i.noticed_at AS "noticedAt", i.flagged_by AS "flaggedBy", i.quarantined_at AS "quarantinedAt",
  i.quarantined_by AS "quarantinedBy", i.handled_at AS "handledAt", i.handled_by AS "handledBy", i.passages, i.places,
  i.organisation_told_on::text AS "organisationToldOn", i.duty, i.preliminary_on::text AS "preliminaryOn", i.final_on::text AS "finalOn",
  i.closed_at AS "closedAt", i.closed_by AS "closedBy", i.row_version AS "rowVersion", c.code AS "cohortCode", c.curriculum_version_id AS "curriculumVersionId"`;
const FROM = `FROM incidents i JOIN enrolments e ON e.id = i.enrolment_id JOIN cohorts c ON c.id = e.cohort_id`;
/** Of a cohort that the reader keeps ($2, null: all), and not of their own text ($1). */
const KEPT = `e.person_id <> $1 AND ($2::int[] IS NULL OR e.cohort_id = ANY ($2::int[]))`;
const OPEN = `i.status IN ('noticed', 'quarantined', 'redacted')`;

export const PAGE_OF_INCIDENTS = 50;
/** More incidents than a course may have and still call itself careful. */
const MOST = 5000;

@Injectable()
export class IncidentsQueries {
  constructor(private readonly reader: Reader) {}

  /** What somebody has to deal with, the one that waits longest first, after `afterId`; one row more tells of a next page. */
  open(actor: Actor, afterId: number): Promise<IncidentRow[]> {
    return this.reader.rows(
      `SELECT ${ROW} ${FROM} WHERE ${OPEN} AND ${KEPT} AND ($3 = 0 OR (i.noticed_at, i.id) > (SELECT l.noticed_at, l.id FROM incidents l WHERE l.id = $3))
       ORDER BY i.noticed_at, i.id LIMIT ${PAGE_OF_INCIDENTS + 1}`,
      [actor.id, cohortsKept(actor), afterId],
    );
  }

  /** What is over, the newest first. */
  over(actor: Actor, beforeId: number): Promise<IncidentRow[]> {
    return this.reader.rows(
      `SELECT ${ROW} ${FROM} WHERE NOT ${OPEN} AND ${KEPT} AND ($3 = 0 OR i.id < $3) ORDER BY i.id DESC LIMIT ${PAGE_OF_INCIDENTS + 1}`,
      [actor.id, cohortsKept(actor), beforeId],
    );
  }

  /** For a file: with how many people had the text in front of them. */
  all(actor: Actor): Promise<(IncidentRow & { opened: number })[]> {
    return this.reader.rows(
      `SELECT ${ROW}, (SELECT count(DISTINCT (v.viewer_id, v.request_id))::int FROM text_views v WHERE v.role <> 'staff' AND ((v.kind = i.kind AND v.text_id = i.text_id)
           OR (i.in_report AND v.kind = 'report' AND v.text_id = i.enrolment_id))) AS opened
       ${FROM} WHERE ${KEPT} ORDER BY i.id LIMIT ${MOST}`,
      [actor.id, cohortsKept(actor)],
    );
  }

  one(actor: Actor, id: number): Promise<IncidentDetail | null> {
    return this.reader.row(
      `SELECT ${ROW}, i.note, i.duty_note AS "dutyNote", i.release_reason AS "releaseReason", i.closing_note AS "closingNote", e.person_id AS "personId",
         p.print_name AS name, o.name AS organisation, (SELECT x.print_name FROM persons x WHERE x.id = i.flagged_by) AS "flaggedByName",
         (SELECT x.print_name FROM persons x WHERE x.id = i.quarantined_by) AS "quarantinedByName",
         (SELECT x.print_name FROM persons x WHERE x.id = i.handled_by) AS "handledByName", (SELECT x.print_name FROM persons x WHERE x.id = i.closed_by) AS "closedByName"
       ${FROM} JOIN persons p ON p.id = e.person_id JOIN organisations o ON o.id = e.organisation_id WHERE i.id = $3 AND ${KEPT}`,
      [actor.id, cohortsKept(actor), id],
    );
  }

  /** Where a passage stands in everything that belongs to the enrolment: tables and how many of their rows. */
  async places(enrolmentId: number, passage: string): Promise<{ place: string; rows: number }[]> {
    return this.reader.rows('SELECT place, rows_found::int AS rows FROM passage_places($1, $2)', [
      enrolmentId,
      passage,
    ]);
  }
}
