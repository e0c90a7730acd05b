import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Marks that were handed in can be taken back for ten minutes, while nobody else can have seen them. What was taken back stays on record; a
 * marking is handed in at one moment or not at all.
 */
export class TakenBackMarks1700000000038 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE marker_assignments ADD CONSTRAINT handed_in_at_one_moment CHECK ((status = 'handed_in') = (handed_in_at IS NOT NULL));
      CREATE TABLE taken_back_marks (
        assignment_id integer NOT NULL REFERENCES marker_assignments,
        handed_in_at timestamptz NOT NULL,
        taken_back_at timestamptz NOT NULL,
        PRIMARY KEY (assignment_id, handed_in_at),
        CONSTRAINT taken_back_in_time CHECK (taken_back_at BETWEEN handed_in_at AND handed_in_at + interval '10 minutes')
      );
      CREATE TRIGGER taken_back_marks_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON taken_back_marks
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE FUNCTION refuse_taking_back_seen_marks() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NOT EXISTS (SELECT FROM marker_assignments m WHERE m.id = NEW.assignment_id AND m.status = 'handed_in' AND m.handed_in_at = NEW.handed_in_at AND m.ordinal < 3
            AND NOT EXISTS (SELECT FROM marker_assignments o WHERE o.work_id = m.work_id AND o.id <> m.id AND o.ordinal < 3 AND o.status = 'handed_in')
            AND NOT EXISTS (SELECT FROM agreements g WHERE g.work_id = m.work_id))
          THEN RAISE EXCEPTION 'the marks of assignment % may have been seen, or were decided on', NEW.assignment_id USING ERRCODE = 'restrict_violation'; END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER only_unseen_marks_are_taken_back BEFORE INSERT ON taken_back_marks FOR EACH ROW EXECUTE FUNCTION refuse_taking_back_seen_marks();

      CREATE FUNCTION handed_in_is_taken_back_on_record() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NEW.status <> 'marking' OR to_jsonb(OLD) - ARRAY['status', 'handed_in_at'] IS DISTINCT FROM to_jsonb(NEW) - ARRAY['status', 'handed_in_at']
            OR NOT EXISTS (SELECT FROM taken_back_marks t WHERE t.assignment_id = OLD.id AND t.handed_in_at = OLD.handed_in_at)
          THEN RAISE EXCEPTION 'assignment % is kept as it was handed in', OLD.id USING ERRCODE = 'restrict_violation'; END IF;
          RETURN NEW;
        END $$;
      DROP TRIGGER handed_in_is_kept_but_for_redaction ON marker_assignments;
      CREATE TRIGGER handed_in_is_kept_but_for_redaction BEFORE UPDATE ON marker_assignments FOR EACH ROW
        WHEN (OLD.status = 'handed_in' AND NEW.status = 'handed_in') EXECUTE FUNCTION kept_but_for_redaction('comment');
      CREATE TRIGGER handed_in_is_taken_back_on_record BEFORE UPDATE ON marker_assignments FOR EACH ROW
        WHEN (OLD.status = 'handed_in' AND NEW.status <> 'handed_in') EXECUTE FUNCTION handed_in_is_taken_back_on_record();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER handed_in_is_taken_back_on_record ON marker_assignments;
      DROP TRIGGER handed_in_is_kept_but_for_redaction ON marker_assignments;
      CREATE TRIGGER handed_in_is_kept_but_for_redaction BEFORE UPDATE ON marker_assignments FOR EACH ROW WHEN (OLD.status = 'handed_in')
        EXECUTE FUNCTION kept_but_for_redaction('comment');
      DROP TABLE taken_back_marks;
      DROP FUNCTION handed_in_is_taken_back_on_record, refuse_taking_back_seen_marks;
      ALTER TABLE marker_assignments DROP CONSTRAINT handed_in_at_one_moment`);
  }
}
