import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rules that changed since earlier editions, who studied what held before, and who has read the difference. */
export class RuleChanges1700000000032 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE rule_changes (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        programme text NOT NULL,
        code text NOT NULL CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        curriculum_version_id integer NOT NULL REFERENCES curriculum_versions,
        lessons text[] NOT NULL CHECK (cardinality(lessons) > 0),
        in_force date NOT NULL,
        content jsonb NOT NULL,
        announced_at timestamptz NOT NULL,
        UNIQUE (programme, code)
      );

      CREATE TABLE rule_change_notices (
        enrolment_id integer NOT NULL REFERENCES enrolments,
        rule_change_id integer NOT NULL REFERENCES rule_changes,
        person_id integer NOT NULL REFERENCES persons,
        studied boolean NOT NULL,
        told_at timestamptz NOT NULL,
        read_at timestamptz CHECK (read_at >= told_at),
        PRIMARY KEY (enrolment_id, rule_change_id),
        UNIQUE (rule_change_id, person_id)
      );

      CREATE FUNCTION rule_change_notice_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'who was told is never removed'; END IF;
        IF OLD.read_at IS NOT NULL OR (OLD.enrolment_id, OLD.rule_change_id, OLD.person_id, OLD.studied, OLD.told_at)
          IS DISTINCT FROM (NEW.enrolment_id, NEW.rule_change_id, NEW.person_id, NEW.studied, NEW.told_at) THEN
          RAISE EXCEPTION 'of a notice only the reading is added, once';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER rule_change_notice_is_kept BEFORE UPDATE OR DELETE ON rule_change_notices FOR EACH ROW EXECUTE FUNCTION rule_change_notice_is_kept();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE rule_change_notices, rule_changes; DROP FUNCTION rule_change_notice_is_kept');
  }
}
