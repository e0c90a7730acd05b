import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The window of stage 1 for one person: extensions, suspensions with the clock stopped, its end, and extra time in tests. */
export class Windows1700000000011 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE enrolments ADD COLUMN window_closed_at timestamptz;
      ALTER TABLE enrolments ADD COLUMN late_requests_until timestamptz;
      ALTER TABLE enrolments ADD CONSTRAINT closed_window_says_until_when CHECK ((window_closed_at IS NULL) = (late_requests_until IS NULL));
      CREATE INDEX enrolments_by_end_of_window ON enrolments (learning_due_at, id) WHERE status = 'active' AND stage = 'learning';

      CREATE TABLE extensions (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        enrolment_id integer NOT NULL REFERENCES enrolments,
        kind text NOT NULL CHECK (kind IN ('absolute', 'relative')),
        granted_days smallint CHECK (granted_days BETWEEN 1 AND 90),
        old_due_at timestamptz NOT NULL,
        new_due_at timestamptz NOT NULL,
        reason_code text NOT NULL CHECK (reason_code IN ('illness', 'family', 'disaster', 'workload_of_window', 'system_fault', 'accommodation', 'other')),
        status text NOT NULL CHECK (status IN ('requested', 'approved', 'declined', 'withdrawn')),
        refusal_code text CHECK (refusal_code IN ('later_stages', 'not_needed', 'reason_not_shown', 'other')),
        requested_by integer NOT NULL REFERENCES persons,
        requested_at timestamptz NOT NULL,
        decided_by integer REFERENCES persons,
        decided_at timestamptz,
        CHECK ((kind = 'relative') = (granted_days IS NOT NULL)),
        CHECK (new_due_at > old_due_at),
        CHECK ((status = 'requested') = (decided_at IS NULL)),
        CHECK ((status IN ('approved', 'declined')) = (decided_by IS NOT NULL)),
        CHECK ((status = 'declined') = (refusal_code IS NOT NULL)),
        CONSTRAINT extension_is_decided_by_another CHECK (decided_by <> requested_by)
      );
      CREATE UNIQUE INDEX one_open_extension_per_enrolment ON extensions (enrolment_id) WHERE status = 'requested';
      CREATE INDEX extensions_of_enrolment ON extensions (enrolment_id, id);
      CREATE INDEX extensions_waiting ON extensions (id) WHERE status = 'requested';

      CREATE TABLE suspensions (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        enrolment_id integer NOT NULL REFERENCES enrolments,
        reason_code text NOT NULL CHECK (reason_code IN ('illness', 'family', 'disaster', 'workload', 'other')),
        started_at timestamptz NOT NULL,
        started_by integer NOT NULL REFERENCES persons,
        ended_at timestamptz CHECK (ended_at >= started_at),
        ended_by integer REFERENCES persons,
        period tstzrange GENERATED ALWAYS AS (tstzrange(started_at, ended_at)) STORED,
        CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
        CONSTRAINT suspensions_do_not_overlap EXCLUDE USING gist (enrolment_id WITH =, period WITH &&)
      );

      CREATE TABLE accommodations (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        enrolment_id integer NOT NULL REFERENCES enrolments,
        extra_percent smallint NOT NULL CHECK (extra_percent IN (25, 50, 100)),
        reason_code text NOT NULL CHECK (reason_code IN ('language', 'disability', 'other')),
        valid_from date NOT NULL,
        status text NOT NULL CHECK (status IN ('proposed', 'approved', 'declined', 'ended')),
        entered_by integer NOT NULL REFERENCES persons,
        entered_at timestamptz NOT NULL,
        decided_by integer REFERENCES persons,
        decided_at timestamptz,
        ended_by integer REFERENCES persons,
        ended_at timestamptz,
        CHECK ((status = 'proposed') = (decided_at IS NULL)),
        CHECK ((decided_at IS NULL) = (decided_by IS NULL)),
        CHECK ((status = 'ended') = (ended_at IS NOT NULL)),
        CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
        CONSTRAINT accommodation_is_decided_by_another CHECK (decided_by <> entered_by)
      );
      CREATE UNIQUE INDEX one_accommodation_in_force ON accommodations (enrolment_id) WHERE status = 'approved';
      CREATE UNIQUE INDEX one_proposed_accommodation ON accommodations (enrolment_id) WHERE status = 'proposed';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE accommodations, suspensions, extensions;
      DROP INDEX enrolments_by_end_of_window;
      ALTER TABLE enrolments DROP CONSTRAINT closed_window_says_until_when;
      ALTER TABLE enrolments DROP COLUMN late_requests_until;
      ALTER TABLE enrolments DROP COLUMN window_closed_at`);
  }
}
