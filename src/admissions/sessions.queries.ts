import { Injectable } from '@nestjs/common';
import { ACTOR, type ActorRow } from '#identity/persons.queries';
import type { Role } from '#platform/actor/actor';
import { ActorSource, type KnownSession } from '#platform/actor/actor-source';
import { Clock } from '#platform/clock/clock';
import { Reader } from '#platform/database/reader';
import { CURRENT_ENROLMENT, type EnrolmentContext } from './enrolments.queries.js';

declare module '#platform/actor/actor' {
  interface Actor {
    /** The enrolment as it stood when the request came, null for who never was a trainee; not known outside of a request. */
    readonly enrolment?: EnrolmentContext | null;
  }
}

/** As JSON has it: its instants are text. */
type StoredEnrolment = {
  [K in keyof EnrolmentContext]: Date extends EnrolmentContext[K]
    ? string | Exclude<EnrolmentContext[K], Date>
    : EnrolmentContext[K];
};

type SessionRow = ActorRow & { seen: string; content: object; enrolment: StoredEnrolment | null };

/** What every request begins with, in one statement: the session, its person, what they may do today, and the enrolment that most pages are about. */
@Injectable()
export class SessionsQueries extends ActorSource {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {
    super();
  }

  async ofSession(key: string): Promise<KnownSession | null> {
    const row = await this.reader.rowTogether<SessionRow>(
      `SELECT s.xmin::text AS seen, s.content, ${ACTOR}, (SELECT row_to_json(own) FROM (${CURRENT_ENROLMENT('p.id')}) own) AS enrolment
       FROM http_sessions s LEFT JOIN persons p ON p.id = s.person_id WHERE s.id = $1 AND s.expires_at > now()`,
      ['text', 'date'],
      [key, this.clock.today()],
    );
    if (!row) return null;
    const { seen, content, enrolment, ...person } = row;
    if (person.id === null) return { content, actor: null };
    const actor = { ...person, kind: 'person' as const, enrolment: enrolment && withInstants(enrolment) };
    return { content, actor: { ...actor, session: { key, seen } } };
  }
}

/**
 * Joins the session `h` that `s.session` names to a statement that writes, if it is as it was seen (`s.seen`) and its person has the role on the day
 * `s.today`: who came by what was read a moment ago (0046) writes nothing unless it still holds.
 */
export const STANDING = (role: Role): string =>
  `JOIN http_sessions h ON h.id = s.session AND h.xmin = s.seen AND h.expires_at > now() AND ${HOLDS(role)}`;
const HOLDS = (role: Role): string =>
  `EXISTS (SELECT FROM appointments r WHERE r.person_id = h.person_id AND r.role = '${role}' AND r.period @> s.today)`;

const withInstants = (stored: StoredEnrolment): EnrolmentContext => ({
  ...stored,
  enrolledAt: new Date(stored.enrolledAt),
  learningStartsAt: new Date(stored.learningStartsAt),
  learningDueAt: new Date(stored.learningDueAt),
  practiceEndsAt: new Date(stored.practiceEndsAt),
  practiceStoppedAt: stored.practiceStoppedAt === null ? null : new Date(stored.practiceStoppedAt),
  endsAt: new Date(stored.endsAt),
  lateRequestsUntil: stored.lateRequestsUntil === null ? null : new Date(stored.lateRequestsUntil),
});
