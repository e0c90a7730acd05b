import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Works whose levels are known are marked once more, as any other, to see how a marker marks. Such a mark is a fifth place of the work: it changes neither its levels nor its outcome. */
export class ControlWorks1700000000031 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE marker_assignments DROP CONSTRAINT marker_assignments_ordinal;
      ALTER TABLE marker_assignments ADD CONSTRAINT marker_assignments_ordinal CHECK (ordinal BETWEEN 1 AND 5);
      DROP INDEX one_marker_per_place;
      CREATE UNIQUE INDEX one_marker_per_place ON marker_assignments (work_id, ordinal) WHERE status <> 'declined' AND ordinal < 5;
      CREATE INDEX control_works ON marker_assignments (marker_id, assigned_at) WHERE ordinal = 5;

      CREATE FUNCTION refuse_unsettled_control() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NOT EXISTS (SELECT FROM works w WHERE w.id = NEW.work_id AND w.status = 'released' AND w.contested = '{}' AND w.appeal_until < NEW.assigned_at)
          THEN RAISE EXCEPTION 'work % is not settled for good, so it cannot show how somebody marks', NEW.work_id USING ERRCODE = 'check_violation'; END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER controls_are_settled BEFORE INSERT OR UPDATE OF ordinal, work_id ON marker_assignments
        FOR EACH ROW WHEN (NEW.ordinal = 5) EXECUTE FUNCTION refuse_unsettled_control();

      CREATE FUNCTION refuse_identity_of_control() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF EXISTS (SELECT FROM marker_assignments m WHERE m.id = NEW.assignment_id AND m.ordinal = 5)
          THEN RAISE EXCEPTION 'whose work a control was is never opened' USING ERRCODE = 'check_violation'; END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER controls_stay_blind BEFORE INSERT ON identity_openings FOR EACH ROW EXECUTE FUNCTION refuse_identity_of_control();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER controls_stay_blind ON identity_openings;
      DROP TRIGGER controls_are_settled ON marker_assignments;
      DROP FUNCTION refuse_identity_of_control, refuse_unsettled_control;
      DROP INDEX control_works, one_marker_per_place;
      CREATE UNIQUE INDEX one_marker_per_place ON marker_assignments (work_id, ordinal) WHERE status <> 'declined';
      ALTER TABLE marker_assignments DROP CONSTRAINT marker_assignments_ordinal;
      ALTER TABLE marker_assignments ADD CONSTRAINT marker_assignments_ordinal CHECK (ordinal BETWEEN 1 AND 4)`);
  }
}
