import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that come with a report, and the answers to what was asked of it. */
export class Reports1700000000020 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE stored_files (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('pdf', 'png', 'jpeg', 'docx', 'xlsx', 'txt')),
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        size integer NOT NULL CHECK (size BETWEEN 1 AND 12000000),
        content bytea NOT NULL,
        scan text NOT NULL CHECK (scan IN ('clean', 'unscanned', 'waiting', 'infected')),
        stored_at timestamptz NOT NULL,
        CHECK (CASE WHEN scan = 'infected' THEN content = '' ELSE octet_length(content) = size END)
      );
      ALTER TABLE stored_files ALTER COLUMN content SET STORAGE EXTERNAL;
      CREATE INDEX stored_files_to_scan ON stored_files (id) WHERE scan IN ('waiting', 'unscanned');

      CREATE TABLE attachments (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        report_id integer NOT NULL REFERENCES practice_reports,
        file_id integer NOT NULL UNIQUE REFERENCES stored_files,
        place smallint NOT NULL CHECK (place BETWEEN 1 AND 5),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100 AND name !~ '[/\\\\[:cntrl:]]'),
        suspicions jsonb,
        added_at timestamptz NOT NULL,
        first_round smallint CHECK (first_round >= 1),
        removed_at timestamptz,
        CHECK (removed_at IS NULL OR first_round IS NOT NULL)
      );
      CREATE UNIQUE INDEX attachments_place ON attachments (report_id, place) WHERE removed_at IS NULL;
      CREATE FUNCTION attachment_was_handed_in() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'what was handed in stays' USING ERRCODE = 'check_violation'; END $$;
      CREATE TRIGGER attachment_was_handed_in BEFORE DELETE ON attachments
        FOR EACH ROW WHEN (OLD.first_round IS NOT NULL) EXECUTE FUNCTION attachment_was_handed_in();

      -- The end of practice of one person: so many days after the cohort's, or a day of its own, whichever is later.
      ALTER TABLE enrolments ADD COLUMN practice_extra_days smallint NOT NULL DEFAULT 0 CHECK (practice_extra_days >= 0);
      ALTER TABLE enrolments ADD COLUMN practice_due_at timestamptz;
      ALTER TABLE extensions ADD COLUMN stage text NOT NULL DEFAULT 'learning' CHECK (stage IN ('learning', 'practice'));
      CREATE VIEW stage_windows AS SELECT e.id AS enrolment_id, e.stage,
        CASE e.stage WHEN 'practice' THEN GREATEST(c.practice_ends_at + make_interval(days => e.practice_extra_days), e.practice_due_at)
          ELSE e.learning_due_at END AS due_at
        FROM enrolments e JOIN cohorts c ON c.id = e.cohort_id WHERE e.stage IN ('learning', 'practice');

      ALTER TABLE practice_reports ADD COLUMN answers jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(answers) = 'object');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE practice_reports DROP COLUMN answers;
      DROP VIEW stage_windows;
      ALTER TABLE extensions DROP COLUMN stage;
      ALTER TABLE enrolments DROP COLUMN practice_due_at;
      ALTER TABLE enrolments DROP COLUMN practice_extra_days;
      DROP TABLE attachments, stored_files;
      DROP FUNCTION attachment_was_handed_in`);
  }
}
