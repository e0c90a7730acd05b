import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Reader } from '#platform/database/reader';
import { cohortsKept } from './cohorts-kept.js';
import type { EnrolmentStatus, Stage } from './enrolment-status.js';
import { PRACTICE_ENDS } from './enrolments.queries.js';
import type { ExtensionKind, ExtensionReason, RefusalCode } from './extension.entity.js';
import type { ExtensionStatus } from './extension-status.js';
import type { WindowStage } from './stage-window.js';

/** A wish for more time as those see it who decide. */
export interface ExtensionRow {
  id: number;
  enrolmentId: number;
  personId: number;
  cohortId: number;
  cohortCode: string;
  name: string;
  organisation: string;
  kind: ExtensionKind;
  grantedDays: number | null;
  newDueAt: Date;
  /** The end that holds now, of the stage that it is about. */
  dueAt: Date;
  windowStage: WindowStage;
  reasonCode: ExtensionReason;
  requestedBy: number;
  requester: string;
  requestedAt: Date;
}

export interface ExtensionDetail extends ExtensionRow {
  status: ExtensionStatus;
  refusalCode: RefusalCode | null;
  oldDueAt: Date;
  decider: string | null;
  decidedAt: Date | null;
  enrolmentStatus: EnrolmentStatus;
  stage: Stage;
  rowVersion: number;
  practiceEndsAt: Date;
  endsAt: Date;
  curriculumVersionId: number;
  settings: Record<string, number>;
}

const ROW = `x.id, x.enrolment_id AS "enrolmentId", e.person_id AS "personId", e.cohort_id AS "cohortId", c.code AS "cohortCode", p.print_name AS name, o.name AS organisation,
  x.kind, x.granted_days AS "grantedDays", x.new_due_at AS "newDueAt", COALESCE(w.due_at, x.old_due_at) AS "dueAt", x.stage AS "windowStage", x.reason_code AS "reasonCode",
  x.requested_by AS "requestedBy", r.print_name AS requester, x.requested_at AS "requestedAt"`;
const FROM = `FROM extensions x JOIN enrolments e ON e.id = x.enrolment_id JOIN cohorts c ON c.id = e.cohort_id JOIN persons p ON p.id = e.person_id
  JOIN organisations o ON o.id = e.organisation_id JOIN persons r ON r.id = x.requested_by
  LEFT JOIN stage_windows w ON w.enrolment_id = e.id AND w.stage = x.stage`;
/** In the cohorts that the reader keeps; null means all of them. */
const KEPT = `($1::int[] IS NULL OR e.cohort_id = ANY ($1::int[]))`;

export const PAGE_OF_EXTENSIONS = 50;

@Injectable()
export class ExtensionsQueries {
  constructor(private readonly reader: Reader) {}

  /** What waits for a decision, the oldest first, after `afterId`; one row more than a page tells that there is a next one. */
  waiting(actor: Actor, afterId: number): Promise<ExtensionRow[]> {
    return this.reader.rows(
      `SELECT ${ROW} ${FROM} WHERE ${KEPT} AND x.status = 'requested' AND e.status = 'active' AND e.stage = x.stage AND x.id > $2
       ORDER BY x.id LIMIT ${PAGE_OF_EXTENSIONS + 1}`,
      [cohortsKept(actor), afterId],
    );
  }

  detail(actor: Actor, id: number): Promise<ExtensionDetail | null> {
    return this.reader.row(
      `SELECT ${ROW}, x.status, x.refusal_code AS "refusalCode", x.old_due_at AS "oldDueAt", d.print_name AS decider, x.decided_at AS "decidedAt",
         e.status AS "enrolmentStatus", e.stage, e.row_version AS "rowVersion", ${PRACTICE_ENDS} AS "practiceEndsAt", c.ends_at AS "endsAt",
         c.curriculum_version_id AS "curriculumVersionId", c.settings
       ${FROM} LEFT JOIN persons d ON d.id = x.decided_by WHERE ${KEPT} AND x.id = $2`,
      [cohortsKept(actor), id],
    );
  }
}
