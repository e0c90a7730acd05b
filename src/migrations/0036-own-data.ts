import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A log that can be taken along and brought back: each entry has a name that stays its own in every house, files that were brought wait for
 * a second look, and what comes in comes in as a private draft with its sentences as proposals.
 */
export class OwnData1700000000036 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE log_imports (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        enrolment_id integer NOT NULL REFERENCES enrolments,
        format smallint NOT NULL CHECK (format IN (1, 2)),
        source_cohort text NOT NULL CHECK (source_cohort ~ '^[A-Za-z0-9._-]{0,40}$'),
        exported_at timestamptz,
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        content jsonb CHECK (jsonb_typeof(content) = 'array'),
        brought_at timestamptz NOT NULL,
        taken_at timestamptz CHECK (taken_at >= brought_at),
        entries smallint NOT NULL DEFAULT 0 CHECK (entries BETWEEN 0 AND 200),
        UNIQUE (id, enrolment_id),
        CONSTRAINT kept_until_taken CHECK ((content IS NULL) = (taken_at IS NOT NULL)),
        CONSTRAINT taken_with_entries CHECK ((entries > 0) = (taken_at IS NOT NULL))
      );
      CREATE UNIQUE INDEX one_file_waits ON log_imports (enrolment_id) WHERE taken_at IS NULL;

      ALTER TABLE practice_entries
        ADD COLUMN origin uuid NOT NULL DEFAULT gen_random_uuid(),
        ADD COLUMN import_id integer,
        ADD CONSTRAINT brought_by_its_own_trainee FOREIGN KEY (import_id, enrolment_id) REFERENCES log_imports (id, enrolment_id);
      -- What an entry of a file of format 1 is called, too.
      UPDATE practice_entries n SET origin = md5('kakehashi.practice-log/1:' || c.code || ':' || n.id)::uuid
        FROM enrolments e JOIN cohorts c ON c.id = e.cohort_id WHERE e.id = n.enrolment_id;
      ALTER TABLE practice_entries ADD CONSTRAINT once_of_an_origin UNIQUE (enrolment_id, origin);
      CREATE FUNCTION brought_as_a_draft() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'what is brought comes in as a private draft' USING ERRCODE = 'check_violation'; END $$;
      CREATE TRIGGER brought_as_a_draft BEFORE INSERT ON practice_entries FOR EACH ROW
        WHEN (NEW.import_id IS NOT NULL AND (NEW.status <> 'draft' OR NEW.shared_at IS NOT NULL)) EXECUTE FUNCTION brought_as_a_draft();

      ALTER TABLE evidence_quotes ADD COLUMN proposed boolean NOT NULL DEFAULT false;

      INSERT INTO redactable_texts (table_name, column_name, most, belongs) VALUES ('log_imports', 'content', NULL, 't.enrolment_id = $3');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM redactable_texts WHERE table_name = 'log_imports';
      ALTER TABLE evidence_quotes DROP COLUMN proposed;
      DROP TRIGGER brought_as_a_draft ON practice_entries;
      DROP FUNCTION brought_as_a_draft;
      ALTER TABLE practice_entries DROP COLUMN import_id, DROP COLUMN origin;
      DROP TABLE log_imports;
    `);
  }
}
