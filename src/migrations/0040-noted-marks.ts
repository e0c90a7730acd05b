import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A moderator left a note about somebody's marks: when, and when its marker read it. The words stay where the moderator wrote them. */
export class NotedMarks1700000000040 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE noted_marks (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        assignment_id integer NOT NULL REFERENCES marker_assignments,
        noted_at timestamptz NOT NULL,
        read_at timestamptz CHECK (read_at >= noted_at),
        UNIQUE (assignment_id, noted_at)
      );
      CREATE INDEX noted_marks_unread ON noted_marks (assignment_id) WHERE read_at IS NULL;
      CREATE FUNCTION only_marks_that_counted_are_noted() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NOT EXISTS (SELECT FROM marker_assignments m JOIN works w ON w.id = m.work_id AND w.status = 'released'
            WHERE m.id = NEW.assignment_id AND m.status = 'handed_in' AND m.ordinal < 4)
          THEN RAISE EXCEPTION 'assignment % made no released result', NEW.assignment_id USING ERRCODE = 'check_violation'; END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER only_marks_that_counted_are_noted BEFORE INSERT ON noted_marks FOR EACH ROW EXECUTE FUNCTION only_marks_that_counted_are_noted();
      CREATE FUNCTION noted_marks_are_read_once() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'DELETE' OR OLD.read_at IS NOT NULL OR to_jsonb(OLD) - 'read_at' IS DISTINCT FROM to_jsonb(NEW) - 'read_at'
          THEN RAISE EXCEPTION 'a note about marks is read once and kept' USING ERRCODE = 'restrict_violation'; END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER noted_marks_are_read_once BEFORE UPDATE OR DELETE ON noted_marks FOR EACH ROW EXECUTE FUNCTION noted_marks_are_read_once();
      INSERT INTO noted_marks (assignment_id, noted_at)
        SELECT m.id, d.moderated_at FROM moderations d JOIN works w ON w.id = d.work_id AND w.status = 'released'
        JOIN marker_assignments m ON m.work_id = d.work_id AND m.status = 'handed_in' AND m.ordinal < 4
        WHERE d.status <> 'waiting' AND d.note IS NOT NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'DROP TABLE noted_marks; DROP FUNCTION noted_marks_are_read_once, only_marks_that_counted_are_noted',
    );
  }
}
