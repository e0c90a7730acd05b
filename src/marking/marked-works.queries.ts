import { Injectable } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { type Feedback, FeedbackQueries } from '#feedback/feedback.queries';
import { Reader } from '#platform/database/reader';
import { notFound } from '#platform/problems';
import type { Levels } from './agreement-rule.js';
import { type EarlierNote, EarlierNotesQueries } from './earlier-notes.queries.js';
import type { WorkBody } from './work-body.js';

interface Row {
  id: number;
  round: number;
  body: WorkBody;
  handedInAt: Date;
  releasedAt: Date;
  curriculumVersionId: number;
  assignmentIds: number[];
  /** What was agreed on in each round so far, the first one first. */
  rounds: { round: number; levels: Levels }[];
}

/** A released work as its trainee reads it again. */
export interface MarkedWork extends Row {
  readonly curriculum: PublishedCurriculum;
  readonly feedback: Pick<Feedback, 'annotations' | 'placed'>;
  readonly earlier: readonly EarlierNote[];
}

@Injectable()
export class MarkedWorksQueries {
  constructor(
    private readonly reader: Reader,
    private readonly library: CurriculumLibrary,
    private readonly feedback: FeedbackQueries,
    private readonly earlier: EarlierNotesQueries,
  ) {}

  /** The trainee's own work with what all its markers wrote on it; a 404 for everybody else, and before it is released. */
  async ofTrainee(personId: number, workId: number): Promise<MarkedWork> {
    const row = await this.reader.row<Row>(
      `SELECT w.id, w.round, w.body, w.handed_in_at AS "handedInAt", w.released_at AS "releasedAt", c.curriculum_version_id AS "curriculumVersionId",
         ARRAY(SELECT m.id FROM marker_assignments m WHERE m.work_id = w.id AND m.status = 'handed_in' AND m.ordinal < 5 AND (m.ordinal < 4 OR w.contested = '{}') ORDER BY m.ordinal) AS "assignmentIds",
         (SELECT json_agg(json_build_object('round', b.round, 'levels', g.levels) ORDER BY b.round) FROM works b JOIN agreements g ON g.work_id = b.id AND g.replaced_at IS NULL
           WHERE b.enrolment_id = w.enrolment_id AND b.kind = w.kind AND b.status = 'released' AND b.round <= w.round) AS rounds
       FROM works w JOIN enrolments e ON e.id = w.enrolment_id JOIN cohorts c ON c.id = e.cohort_id
       WHERE w.id = $2 AND e.person_id = $1 AND w.status = 'released'`,
      [personId, workId],
    );
    if (!row) throw notFound();
    const [curriculum, feedback, earlier] = await Promise.all([
      this.library.version(row.curriculumVersionId),
      this.feedback.writtenIn(row.assignmentIds),
      row.round > 1 ? this.earlier.before(row.id) : [],
    ]);
    return { ...row, curriculum, feedback, earlier };
  }
}
