import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is written many times in an hour pays for less. A mark's change is looked at by one trigger, which asks for the open marking and writes
 * the history in one statement; pages of rows that change in place have room for it; and what an attempt consists of cannot change.
 */
export class LighterWrites1700000000043 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION keep_changed_mark() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF COALESCE(current_setting('kakehashi.redaction', true), '') <> '' AND is_redaction(to_jsonb(OLD), to_jsonb(NEW), ARRAY['comment']) THEN RETURN NULL; END IF;
          INSERT INTO mark_history (assignment_id, criterion, row_version, level, comment, saved_at)
            SELECT NEW.assignment_id, NEW.criterion, NEW.row_version, NEW.level, NEW.comment, NEW.saved_at
            FROM marker_assignments m WHERE m.id = OLD.assignment_id AND m.status <> 'handed_in';
          IF NOT FOUND THEN
            RAISE EXCEPTION 'the marks of assignment % are kept as they were handed in', OLD.assignment_id USING ERRCODE = 'restrict_violation';
          END IF;
          RETURN NULL;
        END $$;
      DROP TRIGGER marks_are_kept_but_for_redaction ON criterion_marks;
      DROP TRIGGER criterion_mark_is_kept_again ON criterion_marks;
      CREATE TRIGGER criterion_mark_is_kept_again AFTER UPDATE ON criterion_marks FOR EACH ROW EXECUTE FUNCTION keep_changed_mark();

      -- No foreign key: only triggers of rows that have one write here, and the other end cannot go.
      ALTER TABLE mark_history DROP CONSTRAINT mark_history_assignment_id_fkey, DROP CONSTRAINT mark_history_pkey, ADD PRIMARY KEY (assignment_id, id);
      DROP INDEX mark_history_of_mark;
      DROP TRIGGER handed_in_is_kept ON marker_assignments;
      CREATE TRIGGER begun_marking_stays BEFORE DELETE ON marker_assignments FOR EACH ROW WHEN (OLD.status <> 'assigned') EXECUTE FUNCTION refuse_change();

      ALTER TABLE criterion_marks SET (fillfactor = 80);
      ALTER TABLE answers SET (fillfactor = 80);
      ALTER TABLE attempts SET (fillfactor = 80);
      CREATE TRIGGER attempts_keep_their_items BEFORE UPDATE OF enrolment_id, test, item_ids, seed ON attempts
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER attempts_keep_their_items ON attempts;
      ALTER TABLE attempts RESET (fillfactor);
      ALTER TABLE answers RESET (fillfactor);
      ALTER TABLE criterion_marks RESET (fillfactor);
      DROP TRIGGER begun_marking_stays ON marker_assignments;
      CREATE TRIGGER handed_in_is_kept BEFORE DELETE ON marker_assignments FOR EACH ROW WHEN (OLD.status = 'handed_in') EXECUTE FUNCTION refuse_change();
      CREATE INDEX mark_history_of_mark ON mark_history (assignment_id, criterion, row_version);
      ALTER TABLE mark_history DROP CONSTRAINT mark_history_pkey, ADD PRIMARY KEY (id), ADD FOREIGN KEY (assignment_id) REFERENCES marker_assignments;
      DROP TRIGGER criterion_mark_is_kept_again ON criterion_marks;
      CREATE TRIGGER marks_are_kept_but_for_redaction BEFORE UPDATE ON criterion_marks FOR EACH ROW
        WHEN (NOT is_redaction(to_jsonb(OLD), to_jsonb(NEW), ARRAY['comment'])) EXECUTE FUNCTION refuse_other_marks();
      CREATE TRIGGER criterion_mark_is_kept_again AFTER UPDATE ON criterion_marks FOR EACH ROW
        WHEN (NEW.row_version > 1 AND NOT is_redaction(to_jsonb(OLD), to_jsonb(NEW), ARRAY['comment'])) EXECUTE FUNCTION keep_mark_in_history();
      DROP FUNCTION keep_changed_mark;
    `);
  }
}
