import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Items that no longer count, points granted by hand, and appeals against the result of a test. */
export class VoidingAndAppeals1700000000013 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE voided_items (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        curriculum_version_id integer NOT NULL REFERENCES curriculum_versions,
        item_id text NOT NULL,
        reason text NOT NULL CHECK (reason IN ('ambiguous', 'wrong_key', 'outdated', 'not_taught', 'leaked')),
        note text NOT NULL CHECK (length(note) BETWEEN 1 AND 1000),
        voided_by integer NOT NULL REFERENCES persons,
        voided_at timestamptz NOT NULL,
        UNIQUE (curriculum_version_id, item_id)
      );
      CREATE TRIGGER voided_items_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON voided_items
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE TABLE granted_points (
        attempt_id integer NOT NULL REFERENCES attempts,
        item_id text NOT NULL,
        granted_by integer NOT NULL REFERENCES persons,
        granted_at timestamptz NOT NULL,
        PRIMARY KEY (attempt_id, item_id)
      );

      CREATE FUNCTION refuse_worse_result() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'the result of attempt % may not fall', OLD.id USING ERRCODE = 'restrict_violation'; END $$;
      CREATE TRIGGER results_never_fall BEFORE UPDATE OF percent, passed ON attempts FOR EACH ROW
        WHEN (NEW.passed IS NOT NULL AND (NEW.percent < OLD.percent OR OLD.passed AND NOT NEW.passed))
        EXECUTE FUNCTION refuse_worse_result();
      CREATE INDEX first_attempts_by_test ON attempts (test, submitted_at DESC) WHERE number = 1 AND passed IS NOT NULL;

      CREATE TABLE appeals (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        attempt_id integer NOT NULL UNIQUE REFERENCES attempts,
        appellant_id integer NOT NULL REFERENCES persons,
        item_ids text[] NOT NULL CHECK (cardinality(item_ids) > 0),
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
        status text NOT NULL CHECK (status IN ('waiting', 'upheld', 'dismissed')),
        lodged_at timestamptz NOT NULL,
        decided_by integer REFERENCES persons,
        decided_at timestamptz CHECK (decided_at >= lodged_at),
        answer text CHECK (length(answer) BETWEEN 1 AND 2000),
        CONSTRAINT decided_when_settled CHECK (
          (status = 'waiting') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL) AND (decided_by IS NULL) = (answer IS NULL)),
        CONSTRAINT nobody_decides_their_own_appeal CHECK (decided_by <> appellant_id)
      );
      CREATE INDEX appeals_waiting ON appeals (id) WHERE status = 'waiting';

      CREATE FUNCTION refuse_partial_reviewer() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF EXISTS (
            SELECT 1 FROM attempts a JOIN enrolments e ON e.id = a.enrolment_id JOIN cohorts c ON c.id = e.cohort_id
            JOIN voided_items v ON v.curriculum_version_id = c.curriculum_version_id AND v.item_id = ANY (a.item_ids)
            WHERE a.id = NEW.attempt_id AND v.voided_by = NEW.decided_by
          ) THEN RAISE EXCEPTION 'appeal % is decided by somebody who has judged this attempt before', OLD.id USING ERRCODE = 'restrict_violation';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER appeals_are_decided_by_fresh_eyes BEFORE UPDATE OF decided_by ON appeals FOR EACH ROW
        WHEN (NEW.decided_by IS NOT NULL) EXECUTE FUNCTION refuse_partial_reviewer();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE appeals, granted_points, voided_items;
      DROP FUNCTION refuse_partial_reviewer;
      DROP TRIGGER results_never_fall ON attempts;
      DROP FUNCTION refuse_worse_result;
      DROP INDEX first_attempts_by_test;
    `);
  }
}
