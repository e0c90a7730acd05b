import type { MigrationInterface, QueryRunner } from 'typeorm';

/** While an appeal against a returned report is open, its days stand still. When they run on, practice never ends sooner than before. */
export class PracticeClock1700000000039 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE enrolments ADD COLUMN practice_stopped_at timestamptz;
      ALTER TABLE enrolments ADD CONSTRAINT only_practice_stands_still CHECK (practice_stopped_at IS NULL OR stage = 'practice');
      CREATE FUNCTION standing_still_takes_no_days() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF OLD.practice_due_at IS NOT NULL AND (NEW.practice_due_at IS NULL OR NEW.practice_due_at < OLD.practice_due_at)
          THEN RAISE EXCEPTION 'practice of enrolment % would end sooner than before it stood still', OLD.id USING ERRCODE = 'check_violation'; END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER standing_still_takes_no_days BEFORE UPDATE ON enrolments FOR EACH ROW
        WHEN (OLD.practice_stopped_at IS NOT NULL AND NEW.stage = 'practice') EXECUTE FUNCTION standing_still_takes_no_days();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER standing_still_takes_no_days ON enrolments;
      DROP FUNCTION standing_still_takes_no_days;
      ALTER TABLE enrolments DROP CONSTRAINT only_practice_stands_still;
      ALTER TABLE enrolments DROP COLUMN practice_stopped_at`);
  }
}
