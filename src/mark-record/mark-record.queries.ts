import { Injectable } from '@nestjs/common';
import type { AgreementMethod, Levels } from '#marking/agreement-rule';
import type { WorkOutcome } from '#marking/work-status';
import { Reader } from '#platform/database/reader';
import { CANONICAL } from '#platform/outbox/event-chain';

/** Levels that stood for a work, or still do. */
export interface AgreementOnRecord {
  revision: number;
  method: AgreementMethod;
  levels: Levels;
  agreedAt: string;
  replacedAt: string | null;
}

export interface WorkOnRecord {
  workId: number;
  round: number;
  outcome: WorkOutcome;
  releasedAt: Date;
  curriculumVersionId: number;
  agreements: AgreementOnRecord[];
}

/** Something that happened to the marks of a work: when and by which role, never by whom. `place` is that of a marker. */
export interface MarkEvent {
  id: string;
  workId: number;
  name: string;
  at: Date;
  actorRole: string;
  place: number | null;
  outcome: WorkOutcome | null;
  /** Its place in the chain of hashes; null until it is sealed. */
  sequence: number | null;
  hash: string | null;
  previousHash: string | null;
  /** The hash of the link before it as that link has it. */
  linkHash: string | null;
  canonical: string;
}

/** What is told about the work itself; that marks were handed in or taken back and an identity was opened is told about their assignment. */
const OF_WORK = ['work.handed_in', 'work.agreed', 'work.released', 'work.revised'];
const OF_ASSIGNMENT = ['marks.handed_in', 'marks.taken_back', 'identity.opened'];
const OF_APPEAL = ['work_appeal.lodged', 'work_appeal.decided'];

@Injectable()
export class MarkRecordQueries {
  constructor(private readonly reader: Reader) {}

  /** The released works of a person, the newest first, each with everything that ever stood for it. */
  worksOf(personId: number): Promise<WorkOnRecord[]> {
    return this.reader.rows(
      `SELECT w.id AS "workId", w.round, w.outcome, w.released_at AS "releasedAt", c.curriculum_version_id AS "curriculumVersionId",
         (SELECT json_agg(json_build_object('revision', g.revision, 'method', g.method, 'levels', g.levels, 'agreedAt', g.agreed_at, 'replacedAt', g.replaced_at)
            ORDER BY g.revision) FROM agreements g WHERE g.work_id = w.id) AS agreements
       FROM works w JOIN enrolments e ON e.id = w.enrolment_id JOIN cohorts c ON c.id = e.cohort_id
       WHERE e.person_id = $1 AND w.status = 'released' ORDER BY w.released_at DESC, w.id DESC LIMIT 50`,
      [personId],
    );
  }

  /** What happened to the marks of released works, the oldest first, with the seal of each event. Fresh eyes are told of once their appeal is decided. */
  eventsOf(workIds: readonly number[]): Promise<MarkEvent[]> {
    return this.reader.rows(
      `WITH mine AS (SELECT id, contested FROM works WHERE id = ANY ($1::int[]) AND status = 'released'),
       told AS (
         SELECT e.id, mine.id AS work_id, NULL::int AS place FROM mine JOIN events e ON e.name = ANY ($2::text[]) AND e.subject_id = mine.id
         UNION ALL SELECT e.id, m.work_id, m.ordinal FROM mine JOIN marker_assignments m ON m.work_id = mine.id AND m.ordinal < 5 AND (m.ordinal < 4 OR mine.contested = '{}')
           JOIN events e ON e.name = ANY ($3::text[]) AND e.subject_id = m.id
         UNION ALL SELECT e.id, p.work_id, NULL FROM mine JOIN appeals p ON p.work_id = mine.id JOIN events e ON e.name = ANY ($4::text[]) AND e.subject_id = p.id)
       SELECT e.id::text AS id, t.work_id AS "workId", e.name, e.at, e.actor_role AS "actorRole", t.place, e.after ->> 'outcome' AS outcome,
         s.sequence::int AS sequence, s.hash, s.previous_hash AS "previousHash", b.hash AS "linkHash", ${CANONICAL} AS canonical
       FROM told t JOIN events e ON e.id = t.id LEFT JOIN event_seals s ON s.event_id = e.id LEFT JOIN event_seals b ON b.sequence = s.sequence - 1
       ORDER BY e.id`,
      [workIds, OF_WORK, OF_ASSIGNMENT, OF_APPEAL],
    );
  }
}
