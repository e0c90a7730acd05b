import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock/clock';
import { Reader } from '#platform/database/reader';

export interface FailedAttempt {
  readonly id: number;
  readonly itemIds: string[];
  /** Items with less than all points. */
  readonly wrongIds: string[];
  readonly personId: number;
  readonly versionId: number;
}

/** A settled work that its marker is to mark once more, with the levels that stand. */
export interface OpenControl {
  readonly id: number;
  readonly markerId: number;
  readonly version: number;
  readonly levels: Record<string, number>;
}

/** What the tellers need to know of the rows that the story made. */
@Injectable()
export class StoryQueries {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async taskSheet(enrolmentId: number): Promise<{ id: number; version: number }> {
    return this.only(`SELECT id, row_version AS version FROM task_sheets WHERE enrolment_id = $1`, [enrolmentId]);
  }

  async reportVersion(enrolmentId: number): Promise<number> {
    return (
      await this.only<{ version: number }>(
        'SELECT row_version AS version FROM practice_reports WHERE enrolment_id = $1',
        [enrolmentId],
      )
    ).version;
  }

  /** The wish for more time that waits, and the version of its enrolment. */
  waitingExtension(enrolmentId: number): Promise<{ id: number; version: number }> {
    return this.only(
      `SELECT x.id, e.row_version AS version FROM extensions x JOIN enrolments e ON e.id = x.enrolment_id WHERE e.id = $1 AND x.status = 'requested'`,
      [enrolmentId],
    );
  }

  proposedAccommodation(enrolmentId: number): Promise<{ id: number }> {
    return this.only(`SELECT id FROM accommodations WHERE enrolment_id = $1 AND status = 'proposed'`, [enrolmentId]);
  }

  /** The marking of a trainee's work that is still to be done, in the order of the places. */
  openMarking(enrolmentId: number): Promise<{ id: number; markerId: number; ordinal: number; version: number }[]> {
    return this.reader.rows(
      `SELECT a.id, a.marker_id AS "markerId", a.ordinal, a.row_version AS version FROM marker_assignments a JOIN works w ON w.id = a.work_id
       WHERE w.enrolment_id = $1 AND a.status IN ('assigned', 'marking') ORDER BY a.ordinal`,
      [enrolmentId],
    );
  }

  /** Second markers whose partner has handed in, with the partner's levels; the oldest first. */
  halfMarked(): Promise<{ id: number; markerId: number; version: number; levels: Record<string, number> }[]> {
    return this.reader.rows(
      `SELECT a.id, a.marker_id AS "markerId", a.row_version AS version,
         (SELECT json_object_agg(k.criterion, k.level) FROM criterion_marks k WHERE k.assignment_id = b.id) AS levels
       FROM marker_assignments a JOIN marker_assignments b ON b.work_id = a.work_id AND b.status = 'handed_in'
       WHERE a.ordinal < 3 AND b.ordinal < 3 AND a.status IN ('assigned', 'marking') ORDER BY a.id`,
    );
  }

  openControls(): Promise<OpenControl[]> {
    return this.reader.rows(
      `SELECT a.id, a.marker_id AS "markerId", a.row_version AS version, g.levels FROM marker_assignments a
       JOIN agreements g ON g.work_id = a.work_id AND g.replaced_at IS NULL
       WHERE a.ordinal = 5 AND a.status IN ('assigned', 'marking') ORDER BY a.id`,
    );
  }

  async lastOrganisation(): Promise<number> {
    const found = await this.reader.row<{ id: number }>('SELECT max(id) AS id FROM organisations');
    return found?.id ?? 0;
  }

  /** The two markers who talk about a work of this trainee, if there are such. */
  talkers(enrolmentId: number): Promise<{ id: number; markerId: number; workId: number }[]> {
    return this.reader.rows(
      `SELECT a.id, a.marker_id AS "markerId", a.work_id AS "workId" FROM marker_assignments a JOIN works w ON w.id = a.work_id
       WHERE w.enrolment_id = $1 AND w.status = 'reconciling' AND a.ordinal < 3 AND a.status = 'handed_in' ORDER BY a.ordinal`,
      [enrolmentId],
    );
  }

  /** The groups of a review day with their trainer and members. */
  groups(dayId: number): Promise<{ id: number; trainerId: number; members: number[] }[]> {
    return this.reader.rows(
      `SELECT g.id, g.trainer_id AS "trainerId", array_agg(m.enrolment_id ORDER BY m.enrolment_id) AS members
       FROM review_groups g JOIN review_group_members m ON m.review_group_id = g.id WHERE g.review_day_id = $1 GROUP BY g.id ORDER BY g.id`,
      [dayId],
    );
  }

  /** Cases of a cohort in one status. */
  cases(cohortId: number, status: string): Promise<{ id: number; version: number }[]> {
    return this.reader.rows(
      `SELECT k.id, k.row_version AS version FROM certification_cases k JOIN enrolments e ON e.id = k.enrolment_id
       WHERE e.cohort_id = $1 AND k.status = $2 ORDER BY k.id`,
      [cohortId, status],
    );
  }

  /** The incident of a question, as it is now. */
  incidentOf(questionId: number): Promise<{ id: number; version: number }> {
    return this.only(`SELECT id, row_version AS version FROM incidents WHERE kind = 'question' AND text_id = $1`, [
      questionId,
    ]);
  }

  /** Notices that their trainees have not seen yet. */
  unseenNotices(): Promise<{ id: number; enrolmentId: number; personId: number }[]> {
    return this.reader.rows(
      `SELECT n.id, n.enrolment_id AS "enrolmentId", e.person_id AS "personId" FROM risk_notices n JOIN enrolments e ON e.id = n.enrolment_id
       WHERE n.shown_at IS NULL AND n.ended_at IS NULL ORDER BY n.id`,
    );
  }

  /** Who is behind by this much, the first few. */
  async behind(level: string): Promise<number[]> {
    const rows = await this.reader.rows<{ id: number }>(
      `SELECT enrolment_id AS id FROM risk_notices WHERE level = $1 AND ended_at IS NULL AND shown_at IS NOT NULL ORDER BY enrolment_id LIMIT 4`,
      [level],
    );
    return rows.map(({ id }) => id);
  }

  /** The newest attempt at a test in a cohort that was not passed, by somebody who goes on. */
  failedAttempt(cohortId: number, test: string): Promise<FailedAttempt | null> {
    return this.reader.row(
      `SELECT a.id, a.item_ids AS "itemIds",
         ARRAY(SELECT w.item_id FROM answers w WHERE w.attempt_id = a.id AND w.points < 1 ORDER BY w.item_id) AS "wrongIds", e.person_id AS "personId", c.curriculum_version_id AS "versionId"
       FROM attempts a JOIN enrolments e ON e.id = a.enrolment_id JOIN cohorts c ON c.id = e.cohort_id
       WHERE e.cohort_id = $1 AND a.test = $2 AND a.passed = false AND e.status = 'active' ORDER BY a.submitted_at DESC, a.id LIMIT 1`,
      [cohortId, test],
    );
  }

  /** The newest accepted report that its trainee may still appeal against, and nobody has; one that this trainer has not seen. */
  appealable(unseenBy: number): Promise<{
    id: number;
    personId: number;
    organisationId: number;
    levels: Record<string, number>;
  } | null> {
    return this.reader.row(
      `SELECT w.id, e.person_id AS "personId", e.organisation_id AS "organisationId", g.levels FROM works w JOIN agreements g ON g.work_id = w.id AND g.replaced_at IS NULL
       JOIN enrolments e ON e.id = w.enrolment_id WHERE w.status = 'released' AND w.outcome = 'accepted' AND e.status = 'active' AND w.appeal_until > $1 AND NOT has_seen_work($2, w.id)
         AND NOT EXISTS (SELECT FROM appeals p WHERE p.work_id = w.id) ORDER BY w.released_at DESC, w.id LIMIT 1`,
      [this.clock.now(), unseenBy],
    );
  }

  /** The open appeal against the marks of a work, and who has it in hand. */
  openWorkAppeal(workId: number): Promise<{
    id: number;
    versionId: number;
    assignmentId: number | null;
    markerId: number | null;
    points: { criterion: string; stood: number }[];
  } | null> {
    return this.reader.row(
      `SELECT p.id, c.curriculum_version_id AS "versionId", m.id AS "assignmentId", m.marker_id AS "markerId",
         (SELECT json_agg(json_build_object('criterion', x.criterion, 'stood', x.stood)) FROM appeal_points x WHERE x.appeal_id = p.id) AS points
       FROM appeals p JOIN works w ON w.id = p.work_id JOIN enrolments e ON e.id = w.enrolment_id JOIN cohorts c ON c.id = e.cohort_id
       LEFT JOIN marker_assignments m ON m.work_id = w.id AND m.ordinal = 4 AND m.status <> 'declined' WHERE w.id = $1 AND p.status = 'waiting'`,
      [workId],
    );
  }

  /** The cohort that was opened last. */
  async lastCohort(): Promise<number> {
    return (await this.only<{ id: number }>('SELECT max(id) AS id FROM cohorts', [])).id;
  }

  private async only<T>(sql: string, parameters: unknown[]): Promise<T> {
    const row = await this.reader.row<T>(sql, parameters);
    if (!row) throw new Error('The story expects a row that is not there');
    return row;
  }
}
