import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The marker's desk: each criterion has its own version and an unchangeable history; notes and statements stand on passages of the
 * text. A passage is kept with the words around it, so that it can be found again in the next round's text.
 */
export class MarkingDesk1700000000021 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE criterion_marks ADD COLUMN row_version integer NOT NULL DEFAULT 1 CHECK (row_version > 0), ADD COLUMN saved_at timestamptz;
      ALTER TABLE marker_assignments ADD COLUMN saved_at timestamptz;
      CREATE INDEX marker_assignments_open ON marker_assignments (marker_id, id) WHERE status IN ('assigned', 'marking');
      CREATE INDEX marker_assignments_in ON marker_assignments (marker_id, id DESC) WHERE status = 'handed_in';

      CREATE TABLE mark_history (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        assignment_id integer NOT NULL REFERENCES marker_assignments,
        criterion text,
        row_version integer NOT NULL,
        level smallint,
        comment text NOT NULL,
        saved_at timestamptz
      );
      CREATE INDEX mark_history_of_mark ON mark_history (assignment_id, criterion, row_version);
      INSERT INTO mark_history (assignment_id, criterion, row_version, level, comment)
        SELECT assignment_id, criterion, row_version, level, comment FROM criterion_marks ORDER BY assignment_id, criterion;
      INSERT INTO mark_history (assignment_id, row_version, comment)
        SELECT id, row_version, comment FROM marker_assignments WHERE comment <> '' ORDER BY id;

      CREATE FUNCTION keep_mark_in_history() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          INSERT INTO mark_history (assignment_id, criterion, row_version, level, comment, saved_at)
            VALUES (NEW.assignment_id, NEW.criterion, NEW.row_version, NEW.level, NEW.comment, NEW.saved_at);
          RETURN NULL;
        END $$;
      CREATE TRIGGER criterion_mark_is_kept AFTER INSERT OR UPDATE ON criterion_marks
        FOR EACH ROW WHEN (NEW.row_version > 1) EXECUTE FUNCTION keep_mark_in_history();
      CREATE FUNCTION keep_comment_in_history() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          INSERT INTO mark_history (assignment_id, row_version, comment, saved_at) VALUES (NEW.id, NEW.row_version, NEW.comment, NEW.saved_at);
          RETURN NULL;
        END $$;
      CREATE TRIGGER marker_comment_is_kept AFTER UPDATE OF comment ON marker_assignments
        FOR EACH ROW WHEN (OLD.comment IS DISTINCT FROM NEW.comment) EXECUTE FUNCTION keep_comment_in_history();
      CREATE TRIGGER mark_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON mark_history
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE TABLE bank_statements (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        criterion text NOT NULL,
        level smallint NOT NULL CHECK (level BETWEEN 1 AND 5),
        owner_id integer NOT NULL REFERENCES persons,
        shared boolean NOT NULL,
        version integer NOT NULL DEFAULT 1 CHECK (version > 0),
        retired_at timestamptz
      );
      CREATE INDEX bank_statements_shared ON bank_statements (criterion, level, id) WHERE retired_at IS NULL AND shared;
      CREATE INDEX bank_statements_own ON bank_statements (owner_id, criterion, level, id) WHERE retired_at IS NULL;
      CREATE TABLE bank_statement_versions (
        statement_id integer NOT NULL REFERENCES bank_statements,
        version integer NOT NULL CHECK (version > 0),
        text text NOT NULL CHECK (length(text) BETWEEN 1 AND 300),
        written_by integer NOT NULL REFERENCES persons,
        written_at timestamptz NOT NULL,
        PRIMARY KEY (statement_id, version)
      );
      CREATE TRIGGER bank_statement_versions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON bank_statement_versions
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE TABLE placed_statements (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        assignment_id integer NOT NULL REFERENCES marker_assignments,
        criterion text NOT NULL,
        statement_id integer NOT NULL,
        version integer NOT NULL,
        passage jsonb,
        placed_at timestamptz NOT NULL,
        FOREIGN KEY (statement_id, version) REFERENCES bank_statement_versions
      );
      CREATE INDEX placed_statements_of_assignment ON placed_statements (assignment_id, id);
      CREATE FUNCTION statements_need_passages() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF EXISTS (SELECT 1 FROM placed_statements WHERE assignment_id = NEW.id AND passage IS NULL)
          THEN RAISE EXCEPTION 'a statement of the bank needs a passage of the text' USING ERRCODE = 'check_violation'; END IF;
          RETURN NULL;
        END $$;
      CREATE TRIGGER statements_have_passages AFTER UPDATE OF status ON marker_assignments
        FOR EACH ROW WHEN (NEW.status = 'handed_in') EXECUTE FUNCTION statements_need_passages();

      CREATE TABLE annotations (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        assignment_id integer NOT NULL REFERENCES marker_assignments,
        passage jsonb NOT NULL,
        note text NOT NULL CHECK (length(note) BETWEEN 1 AND 1000),
        written_at timestamptz NOT NULL,
        removed_at timestamptz
      );
      CREATE INDEX annotations_of_assignment ON annotations (assignment_id, id) WHERE removed_at IS NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE annotations, placed_statements, bank_statement_versions, bank_statements, mark_history;
      DROP TRIGGER criterion_mark_is_kept ON criterion_marks;
      DROP TRIGGER marker_comment_is_kept ON marker_assignments;
      DROP TRIGGER statements_have_passages ON marker_assignments;
      DROP FUNCTION keep_mark_in_history, keep_comment_in_history, statements_need_passages;
      DROP INDEX marker_assignments_open, marker_assignments_in;
      ALTER TABLE criterion_marks DROP COLUMN row_version, DROP COLUMN saved_at;
      ALTER TABLE marker_assignments DROP COLUMN saved_at;
    `);
  }
}
