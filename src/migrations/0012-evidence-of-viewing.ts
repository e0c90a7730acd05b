import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was watched belongs to a version of the film, time is accounted per person, and every accepted report is kept. */
export class EvidenceOfViewing1700000000012 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE learning_accounts (
        enrolment_id integer PRIMARY KEY REFERENCES enrolments,
        watched_until timestamptz,
        read_until timestamptz
      ) WITH (fillfactor = 70);
      INSERT INTO learning_accounts (enrolment_id, watched_until)
        SELECT enrolment_id, max(accounted_at) FROM lesson_progress WHERE accounted_at IS NOT NULL GROUP BY enrolment_id;

      ALTER TABLE lesson_progress DROP COLUMN accounted_at, ADD COLUMN media_version text, ADD COLUMN position_at timestamptz,
        ADD CHECK (media_version ~ '^[0-9a-f]{16}$'), SET (fillfactor = 80);

      -- No foreign key: the statement that writes here writes lesson_progress too, which has it, and a second check would touch the enrolment's row at each report.
      CREATE TABLE lesson_viewings (
        enrolment_id integer NOT NULL,
        id bigint GENERATED ALWAYS AS IDENTITY,
        lesson_id text NOT NULL,
        media_version text,
        parts int4multirange NOT NULL CHECK (NOT isempty(parts)),
        seconds integer NOT NULL CHECK (seconds >= 0),
        at timestamptz NOT NULL,
        visit_at timestamptz NOT NULL CHECK (visit_at <= at),
        PRIMARY KEY (enrolment_id, id)
      );
      CREATE TRIGGER lesson_viewings_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON lesson_viewings
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER lesson_progress_stays BEFORE DELETE OR TRUNCATE ON lesson_progress
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE FUNCTION characters_in(sections int4multirange, characters integer[]) RETURNS integer LANGUAGE sql IMMUTABLE
        RETURN (SELECT COALESCE(sum(length), 0) FROM unnest(characters) WITH ORDINALITY AS section (length, number)
          WHERE sections @> number::integer);

      CREATE OR REPLACE FUNCTION progress_never_falls() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NEW.percent < OLD.percent OR NOT NEW.sections_read @> OLD.sections_read
            OR (NEW.media_version IS NULL AND OLD.media_version IS NOT NULL)
            OR (COALESCE(OLD.media_version, NEW.media_version) IS NOT DISTINCT FROM NEW.media_version AND NOT NEW.watched @> OLD.watched)
            OR (OLD.completed_at IS NOT NULL AND (NEW.completed_at, NEW.completed_by) IS DISTINCT FROM (OLD.completed_at, OLD.completed_by))
          THEN RAISE EXCEPTION 'progress never falls' USING ERRCODE = 'check_violation'; END IF;
          RETURN NEW;
        END $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE OR REPLACE FUNCTION progress_never_falls() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NEW.percent < OLD.percent OR NOT NEW.watched @> OLD.watched OR NOT NEW.sections_read @> OLD.sections_read
          THEN RAISE EXCEPTION 'progress never falls' USING ERRCODE = 'check_violation'; END IF;
          RETURN NEW;
        END $$;
      DROP TRIGGER lesson_progress_stays ON lesson_progress;
      DROP FUNCTION characters_in;
      ALTER TABLE lesson_progress ADD COLUMN accounted_at timestamptz, DROP COLUMN media_version, DROP COLUMN position_at;
      DROP TABLE lesson_viewings, learning_accounts;
    `);
  }
}
