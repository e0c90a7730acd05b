import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is behind in stage 1, and the calendar that each trainee may subscribe to with what it has published. */
export class FollowUp1700000000014 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE risk_notices (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        enrolment_id integer NOT NULL REFERENCES enrolments,
        level text NOT NULL CHECK (level IN ('watch', 'at_risk')),
        score smallint NOT NULL CHECK (score > 0),
        kinds text[] NOT NULL CHECK (cardinality(kinds) > 0
          AND kinds <@ ARRAY['pace', 'inactivity', 'quiz_failed', 'check_test_failed', 'closing', 'overdue']),
        reasons jsonb NOT NULL,
        noticed_at timestamptz NOT NULL,
        assessed_at timestamptz NOT NULL,
        shown_at timestamptz CHECK (shown_at >= noticed_at),
        ended_at timestamptz CHECK (ended_at >= noticed_at)
      );
      CREATE UNIQUE INDEX one_open_risk_notice ON risk_notices (enrolment_id) WHERE ended_at IS NULL;
      CREATE INDEX risk_notices_of_enrolment ON risk_notices (enrolment_id, id);

      CREATE TABLE calendar_feeds (
        person_id integer PRIMARY KEY REFERENCES persons,
        salt text NOT NULL,
        token_hash text NOT NULL UNIQUE,
        opened_at timestamptz NOT NULL,
        revoked_at timestamptz CHECK (revoked_at >= opened_at)
      );
      CREATE TABLE calendar_entries (
        person_id integer NOT NULL REFERENCES persons,
        uid text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('start', 'learning', 'practice', 'session', 'course')),
        at timestamptz NOT NULL,
        all_day boolean NOT NULL,
        place text NOT NULL,
        sequence integer NOT NULL DEFAULT 0 CHECK (sequence >= 0),
        changed_at timestamptz NOT NULL,
        cancelled_at timestamptz,
        PRIMARY KEY (person_id, uid)
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE calendar_entries, calendar_feeds, risk_notices');
  }
}
