import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Appeals against the marks of a work, decided by somebody who has never seen it; agreements that may be followed by another one. */
export class Verdicts1700000000028 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE works ADD COLUMN contested text[] NOT NULL DEFAULT '{}';
      ALTER TABLE works ADD COLUMN appeal_until timestamptz;
      UPDATE works SET appeal_until = released_at + interval '14 days' WHERE released_at IS NOT NULL;
      ALTER TABLE works ADD CONSTRAINT only_what_was_released_is_contested CHECK (contested = '{}' OR status = 'released');
      ALTER TABLE works ADD CONSTRAINT appealed_against_after_release CHECK (appeal_until IS NULL OR status = 'released');
      CREATE INDEX works_contested ON works (id) WHERE contested <> '{}';

      ALTER TABLE marker_assignments DROP CONSTRAINT marker_assignments_ordinal_check;
      ALTER TABLE marker_assignments ADD CONSTRAINT marker_assignments_ordinal CHECK (ordinal BETWEEN 1 AND 4);

      DROP TRIGGER agreements_are_kept ON agreements;
      ALTER TABLE agreements ADD COLUMN revision smallint NOT NULL DEFAULT 1 CHECK (revision > 0);
      ALTER TABLE agreements ADD COLUMN replaced_at timestamptz CHECK (replaced_at >= agreed_at);
      ALTER TABLE agreements DROP CONSTRAINT agreements_pkey;
      ALTER TABLE agreements ADD PRIMARY KEY (work_id, revision);
      CREATE UNIQUE INDEX one_agreement_stands ON agreements (work_id) WHERE replaced_at IS NULL;
      ALTER TABLE agreements DROP CONSTRAINT agreements_method;
      ALTER TABLE agreements ADD CONSTRAINT agreements_method CHECK (method IN ('same', 'within_tolerance', 'reconciled', 'third_marker', 'appeal'));
      ALTER TABLE agreements ADD CONSTRAINT only_an_appeal_revises CHECK ((revision = 1) = (method <> 'appeal'));
      CREATE FUNCTION agreement_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'DELETE' OR OLD.replaced_at IS NOT NULL OR NEW.replaced_at IS NULL
            OR to_jsonb(OLD) - 'replaced_at' IS DISTINCT FROM to_jsonb(NEW) - 'replaced_at'
          THEN RAISE EXCEPTION 'agreements are replaced, never changed' USING ERRCODE = 'restrict_violation'; END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER agreements_are_kept BEFORE UPDATE OR DELETE ON agreements FOR EACH ROW EXECUTE FUNCTION agreement_is_kept();

      CREATE FUNCTION has_seen_work(reader integer, work integer) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT EXISTS (SELECT FROM works w JOIN works r ON r.enrolment_id = w.enrolment_id AND r.kind = w.kind
          WHERE w.id = work AND (reader = ANY (r.familiar)
            OR EXISTS (SELECT FROM marker_assignments m WHERE m.work_id = r.id AND m.marker_id = reader AND NOT (m.work_id = work AND m.ordinal = 4))
            OR EXISTS (SELECT FROM moderations d WHERE d.work_id = r.id AND d.moderator_id = reader))) $$;
      CREATE FUNCTION refuse_seeing_eyes() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF has_seen_work(NEW.marker_id, NEW.work_id)
          THEN RAISE EXCEPTION 'marker % has seen work % before', NEW.marker_id, NEW.work_id USING ERRCODE = 'check_violation'; END IF;
          IF NOT EXISTS (SELECT FROM works w WHERE w.id = NEW.work_id AND w.contested <> '{}')
          THEN RAISE EXCEPTION 'nobody appealed against work %', NEW.work_id USING ERRCODE = 'check_violation'; END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER appeals_go_to_fresh_eyes BEFORE INSERT OR UPDATE OF marker_id, work_id, ordinal ON marker_assignments
        FOR EACH ROW WHEN (NEW.ordinal = 4) EXECUTE FUNCTION refuse_seeing_eyes();

      CREATE OR REPLACE FUNCTION refuse_early_identity() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NOT EXISTS (SELECT FROM marker_assignments m JOIN works w ON w.id = m.work_id
            WHERE m.id = NEW.assignment_id AND m.status = 'handed_in' AND w.status = 'released' AND (m.ordinal < 4 OR w.contested = '{}'))
          THEN RAISE EXCEPTION 'whose work it is opens only after its release' USING ERRCODE = 'check_violation'; END IF;
          RETURN NEW;
        END $$;

      ALTER TABLE appeals ALTER COLUMN attempt_id DROP NOT NULL;
      ALTER TABLE appeals ADD COLUMN work_id integer UNIQUE REFERENCES works;
      ALTER TABLE appeals ADD COLUMN promised_on date;
      ALTER TABLE appeals ADD CONSTRAINT against_a_test_or_a_work CHECK (num_nonnulls(attempt_id, work_id) = 1);
      ALTER TABLE appeals DROP CONSTRAINT appeals_reason_check;
      ALTER TABLE appeals ADD CONSTRAINT appeals_reason CHECK (length(reason) <= 2000 AND (reason <> '' OR work_id IS NOT NULL));
      CREATE TABLE appeal_points (
        appeal_id integer NOT NULL REFERENCES appeals,
        criterion text NOT NULL,
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
        stood smallint NOT NULL CHECK (stood BETWEEN 1 AND 5),
        level smallint CHECK (level BETWEEN 1 AND 5),
        answer text CHECK (length(answer) BETWEEN 1 AND 2000),
        PRIMARY KEY (appeal_id, criterion),
        CONSTRAINT answered_with_a_level CHECK ((level IS NULL) = (answer IS NULL)),
        CONSTRAINT an_appeal_only_helps CHECK (level >= stood)
      );
      CREATE TRIGGER appeal_points_are_kept BEFORE DELETE ON appeal_points FOR EACH ROW WHEN (OLD.answer IS NOT NULL) EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER appeal_points_are_kept_but_for_redaction BEFORE UPDATE ON appeal_points FOR EACH ROW WHEN (OLD.answer IS NOT NULL)
        EXECUTE FUNCTION kept_but_for_redaction('reason', 'answer');
      CREATE FUNCTION refuse_verdict_without_marks() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NOT EXISTS (SELECT FROM marker_assignments m WHERE m.work_id = NEW.work_id AND m.ordinal = 4 AND m.marker_id = NEW.decided_by AND m.status = 'handed_in')
          THEN RAISE EXCEPTION 'appeal % is decided by whoever marked it anew, with the own marks in', NEW.id USING ERRCODE = 'check_violation'; END IF;
          IF EXISTS (SELECT FROM appeal_points x WHERE x.appeal_id = NEW.id AND x.answer IS NULL)
          THEN RAISE EXCEPTION 'appeal % has points without an answer', NEW.id USING ERRCODE = 'check_violation'; END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER work_appeals_follow_own_marks BEFORE UPDATE OF decided_by ON appeals FOR EACH ROW
        WHEN (NEW.decided_by IS NOT NULL AND NEW.work_id IS NOT NULL) EXECUTE FUNCTION refuse_verdict_without_marks();

      CREATE TABLE release_batches (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        planned_by integer NOT NULL REFERENCES persons,
        planned_at timestamptz NOT NULL,
        visible_at timestamptz NOT NULL CHECK (visible_at >= planned_at)
      );
      CREATE TRIGGER release_batches_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON release_batches
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TABLE planned_releases (
        batch_id integer NOT NULL REFERENCES release_batches,
        work_id integer NOT NULL REFERENCES works,
        status text NOT NULL CHECK (status IN ('planned', 'released', 'taken_back', 'left_out')),
        left_reason text CHECK (left_reason IN ('already', 'changed')),
        ended_by integer REFERENCES persons,
        ended_at timestamptz,
        PRIMARY KEY (batch_id, work_id),
        CONSTRAINT ended_when_not_planned CHECK ((status = 'planned') = (ended_at IS NULL)),
        CONSTRAINT taken_back_by_somebody CHECK (status <> 'taken_back' OR ended_by IS NOT NULL),
        CONSTRAINT left_out_for_a_reason CHECK ((status = 'left_out') = (left_reason IS NOT NULL))
      );
      CREATE UNIQUE INDEX one_release_of_a_work ON planned_releases (work_id) WHERE status IN ('planned', 'released');
      CREATE INDEX planned_releases_open ON planned_releases (batch_id) WHERE status = 'planned';
      CREATE TRIGGER planned_releases_are_kept BEFORE UPDATE OR DELETE ON planned_releases FOR EACH ROW WHEN (OLD.status <> 'planned')
        EXECUTE FUNCTION refuse_change();
      CREATE FUNCTION refuse_unsettled_release() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NOT EXISTS (SELECT FROM works w WHERE w.id = NEW.work_id AND w.status = 'agreed')
          THEN RAISE EXCEPTION 'the result of work % is not settled, or out already', NEW.work_id USING ERRCODE = 'check_violation'; END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER only_what_is_settled_is_planned BEFORE INSERT ON planned_releases FOR EACH ROW WHEN (NEW.status = 'planned')
        EXECUTE FUNCTION refuse_unsettled_release();

      ALTER TABLE calendar_entries DROP CONSTRAINT calendar_entries_kind_check;
      ALTER TABLE calendar_entries ADD CONSTRAINT calendar_entries_kind
        CHECK (kind IN ('start', 'learning', 'practice', 'session', 'course', 'appeal_until', 'appeal_answer'));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE planned_releases, release_batches;
      DROP FUNCTION refuse_unsettled_release;
      DELETE FROM calendar_entries WHERE kind IN ('appeal_until', 'appeal_answer');
      ALTER TABLE calendar_entries DROP CONSTRAINT calendar_entries_kind;
      ALTER TABLE calendar_entries ADD CONSTRAINT calendar_entries_kind_check CHECK (kind IN ('start', 'learning', 'practice', 'session', 'course'));
      DROP TRIGGER work_appeals_follow_own_marks ON appeals;
      DROP TABLE appeal_points;
      DROP FUNCTION refuse_verdict_without_marks;
      ALTER TABLE appeals DROP CONSTRAINT appeals_reason, DROP CONSTRAINT against_a_test_or_a_work;
      ALTER TABLE appeals DROP COLUMN promised_on, DROP COLUMN work_id;
      ALTER TABLE appeals ADD CONSTRAINT appeals_reason_check CHECK (length(reason) BETWEEN 1 AND 2000);
      ALTER TABLE appeals ALTER COLUMN attempt_id SET NOT NULL;
      CREATE OR REPLACE FUNCTION refuse_early_identity() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NOT EXISTS (SELECT FROM marker_assignments m JOIN works w ON w.id = m.work_id
            WHERE m.id = NEW.assignment_id AND m.status = 'handed_in' AND w.status = 'released')
          THEN RAISE EXCEPTION 'whose work it is opens only after its release' USING ERRCODE = 'check_violation'; END IF;
          RETURN NEW;
        END $$;
      DROP TRIGGER appeals_go_to_fresh_eyes ON marker_assignments;
      DROP FUNCTION refuse_seeing_eyes, has_seen_work;
      DROP TRIGGER agreements_are_kept ON agreements;
      DROP FUNCTION agreement_is_kept;
      ALTER TABLE agreements DROP CONSTRAINT only_an_appeal_revises, DROP CONSTRAINT agreements_method;
      DROP INDEX one_agreement_stands;
      ALTER TABLE agreements DROP CONSTRAINT agreements_pkey, DROP COLUMN replaced_at, DROP COLUMN revision, ADD PRIMARY KEY (work_id);
      ALTER TABLE agreements ADD CONSTRAINT agreements_method CHECK (method IN ('same', 'within_tolerance', 'reconciled', 'third_marker'));
      CREATE TRIGGER agreements_are_kept BEFORE UPDATE OR DELETE ON agreements FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE marker_assignments DROP CONSTRAINT marker_assignments_ordinal;
      ALTER TABLE marker_assignments ADD CONSTRAINT marker_assignments_ordinal_check CHECK (ordinal BETWEEN 1 AND 3);
      ALTER TABLE works DROP COLUMN appeal_until, DROP COLUMN contested`);
  }
}
