import { Injectable } from '@nestjs/common';
import { Reader } from '#platform/database/reader';

export interface EventRow {
  id: number;
  at: Date;
  name: string;
  subjectId: number;
  enrolmentId: number | null;
  actor: string | null;
  actorRole: string;
  reason: string | null;
  before: unknown;
  after: unknown;
  sealed: boolean;
}

/** How far the chain of hashes reaches, and what is still to be added to it. */
export interface ChainState {
  lastSequence: number | null;
  lastHash: string | null;
  lastEventAt: Date | null;
  waiting: number;
  waitingSince: Date | null;
}

export interface EventFilter {
  readonly name: string;
  readonly subjectId: number | null;
  readonly enrolmentId: number | null;
  readonly beforeId: number | null;
}

export const PAGE_OF_EVENTS = 50;

@Injectable()
export class AuditQueries {
  constructor(private readonly reader: Reader) {}

  /** One page, newest first; one row more than a page tells that there is a next one. */
  events({ name, subjectId, enrolmentId, beforeId }: EventFilter): Promise<EventRow[]> {
    return this.reader.rows(
      `SELECT e.id::int AS id, e.at, e.name, e.subject_id AS "subjectId", e.enrolment_id AS "enrolmentId", p.print_name AS actor, e.actor_role AS "actorRole",
         e.reason, e.before, e.after, w.event_id IS NULL AS sealed
       FROM events e LEFT JOIN persons p ON p.id = e.actor_id LEFT JOIN events_to_seal w ON w.event_id = e.id
       WHERE ($1::text = '' OR starts_with(e.name, $1)) AND ($2::int IS NULL OR e.subject_id = $2) AND ($3::int IS NULL OR e.enrolment_id = $3)
         AND ($4::bigint IS NULL OR e.id < $4) ORDER BY e.id DESC LIMIT ${PAGE_OF_EVENTS + 1}`,
      [name, subjectId, enrolmentId, beforeId],
    );
  }

  async chain(): Promise<ChainState> {
    const [state] = await this.reader.rows<ChainState>(
      `SELECT last.sequence::int AS "lastSequence", last.hash AS "lastHash", last.at AS "lastEventAt", queued.waiting, queued.since AS "waitingSince"
       FROM (SELECT count(*)::int AS waiting, min(e.at) AS since FROM events_to_seal w JOIN events e ON e.id = w.event_id) queued
       LEFT JOIN (SELECT s.sequence, s.hash, e.at FROM event_seals s JOIN events e ON e.id = s.event_id ORDER BY s.sequence DESC LIMIT 1) last ON true`,
    );
    return state ?? { lastSequence: null, lastHash: null, lastEventAt: null, waiting: 0, waitingSince: null };
  }
}
