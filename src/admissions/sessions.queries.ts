import { Injectable } from '@nestjs/common';
import { ACTOR, type ActorRow } from '#identity/persons.queries';
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

type SessionRow = ActorRow & { content: object; enrolment: StoredEnrolment | null };

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
      `SELECT s.content, ${ACTOR}, (SELECT row_to_json(own) FROM (${CURRENT_ENROLMENT('p.id')}) own) AS enrolment
       FROM http_sessions s LEFT JOIN persons p ON p.id = s.person_id WHERE s.id = $1 AND s.expires_at > now()`,
      ['text', 'date'],
      [key, this.clock.today()],
    );
    if (!row) return null;
    const { content, enrolment, ...person } = row;
    return {
      content,
      actor: person.id === null ? null : { ...person, kind: 'person', enrolment: enrolment && withInstants(enrolment) },
    };
  }
}

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
