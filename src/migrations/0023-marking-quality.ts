import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may mark because they have shown that they mark alike; how far marks can be trusted; who looked at them again. */
export class MarkingQuality1700000000023 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE curriculum_versions
        ADD COLUMN rubric text GENERATED ALWAYS AS (md5((document #> '{practice,rubric}')::text)) STORED,
        ADD COLUMN calibration_scripts integer GENERATED ALWAYS AS ((document #>> '{settings,calibration_scripts,value}')::integer) STORED;

      CREATE TABLE marker_clearances (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        marker_id integer NOT NULL REFERENCES persons,
        rubric text NOT NULL CHECK (rubric ~ '^[0-9a-f]{32}$'),
        ground text NOT NULL CHECK (ground IN ('calibration', 'waiver')),
        note text NOT NULL DEFAULT '' CHECK (length(note) <= 1000),
        cleared_by integer REFERENCES persons,
        cleared_at timestamptz NOT NULL,
        valid_until date NOT NULL,
        ended_at timestamptz CHECK (ended_at >= cleared_at),
        ended_by integer REFERENCES persons,
        ended_reason text CHECK (length(ended_reason) BETWEEN 1 AND 1000),
        CONSTRAINT waived_with_a_reason_by_another CHECK (ground <> 'waiver' OR (note <> '' AND cleared_by IS NOT NULL AND cleared_by <> marker_id)),
        CONSTRAINT ended_with_a_reason CHECK ((ended_at IS NULL) = (ended_reason IS NULL))
      );
      CREATE UNIQUE INDEX one_clearance_at_a_time ON marker_clearances (marker_id, rubric) WHERE ended_at IS NULL;

      CREATE FUNCTION marker_is_cleared(marker integer, enrolment integer, day date) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT COALESCE((c.settings ->> 'calibration_scripts')::numeric, v.calibration_scripts, 0) = 0
          OR EXISTS (SELECT FROM marker_clearances k WHERE k.marker_id = marker AND k.rubric = v.rubric AND k.ended_at IS NULL AND day <= k.valid_until)
        FROM enrolments e JOIN cohorts c ON c.id = e.cohort_id JOIN curriculum_versions v ON v.id = c.curriculum_version_id WHERE e.id = enrolment $$;

      CREATE FUNCTION refuse_uncleared_marker() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NOT (SELECT marker_is_cleared(NEW.marker_id, w.enrolment_id, (NEW.assigned_at AT TIME ZONE 'Asia/Tokyo')::date) FROM works w WHERE w.id = NEW.work_id)
          THEN RAISE EXCEPTION 'marker % is not cleared to mark work %', NEW.marker_id, NEW.work_id USING ERRCODE = 'check_violation'; END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER marker_was_cleared BEFORE INSERT OR UPDATE OF marker_id, work_id ON marker_assignments
        FOR EACH ROW EXECUTE FUNCTION refuse_uncleared_marker();

      CREATE TABLE calibrations (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        marker_id integer NOT NULL REFERENCES persons,
        curriculum_version_id integer NOT NULL REFERENCES curriculum_versions,
        script_ids text[] NOT NULL CHECK (cardinality(script_ids) > 0),
        status text NOT NULL CHECK (status IN ('open', 'passed', 'failed')),
        started_at timestamptz NOT NULL,
        finished_at timestamptz CHECK (finished_at >= started_at),
        agreement_percent smallint CHECK (agreement_percent BETWEEN 0 AND 100),
        straddles smallint CHECK (straddles >= 0),
        CONSTRAINT finished_with_a_result CHECK (
          (status = 'open') = (finished_at IS NULL) AND (status = 'open') = (agreement_percent IS NULL) AND (status = 'open') = (straddles IS NULL))
      );
      CREATE UNIQUE INDEX one_calibration_at_a_time ON calibrations (marker_id) WHERE status = 'open';
      CREATE INDEX calibrations_of_marker ON calibrations (marker_id, id);

      CREATE TABLE calibration_marks (
        calibration_id integer NOT NULL REFERENCES calibrations,
        script_id text NOT NULL,
        criterion text NOT NULL,
        level smallint NOT NULL CHECK (level BETWEEN 1 AND 5),
        given_at timestamptz NOT NULL,
        PRIMARY KEY (calibration_id, script_id, criterion)
      );
      CREATE TRIGGER calibration_marks_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON calibration_marks
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE TABLE quality_reports (
        rubric text PRIMARY KEY CHECK (rubric ~ '^[0-9a-f]{32}$'),
        curriculum_version_id integer NOT NULL REFERENCES curriculum_versions,
        assignments integer NOT NULL CHECK (assignments >= 0),
        latest_at timestamptz,
        document jsonb NOT NULL,
        calculated_at timestamptz NOT NULL
      );

      CREATE TABLE moderation_rounds (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        seed integer NOT NULL,
        released_from date NOT NULL,
        released_until date NOT NULL CHECK (released_until >= released_from),
        works integer NOT NULL CHECK (works >= 0),
        drawn_by integer NOT NULL REFERENCES persons,
        drawn_at timestamptz NOT NULL
      );
      CREATE TRIGGER moderation_rounds_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON moderation_rounds
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE TABLE moderations (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        round_id integer NOT NULL REFERENCES moderation_rounds,
        work_id integer NOT NULL UNIQUE REFERENCES works,
        reasons text[] NOT NULL CHECK (cardinality(reasons) > 0 AND reasons <@ ARRAY['borderline', 'new_marker', 'drift', 'disagreement', 'random']),
        status text NOT NULL CHECK (status IN ('waiting', 'confirmed', 'remarked')),
        moderator_id integer REFERENCES persons,
        moderated_at timestamptz,
        levels jsonb,
        outcome text CHECK (outcome IN ('accepted', 'returned', 'not_accepted')),
        note text CHECK (length(note) BETWEEN 1 AND 2000),
        CONSTRAINT moderated_by_somebody CHECK ((status = 'waiting') = (moderator_id IS NULL) AND (status = 'waiting') = (moderated_at IS NULL)),
        CONSTRAINT remarked_with_levels_and_a_reason CHECK ((status = 'remarked') = (levels IS NOT NULL) AND (status = 'remarked') = (outcome IS NOT NULL)
          AND (status <> 'remarked' OR note IS NOT NULL))
      );
      CREATE INDEX moderations_waiting ON moderations (id) WHERE status = 'waiting';
      CREATE TRIGGER moderations_are_kept BEFORE UPDATE OR DELETE ON moderations FOR EACH ROW WHEN (OLD.status <> 'waiting')
        EXECUTE FUNCTION refuse_change();

      CREATE FUNCTION refuse_partial_moderator() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF EXISTS (SELECT FROM marker_assignments m WHERE m.work_id = NEW.work_id AND m.marker_id = NEW.moderator_id)
            OR EXISTS (SELECT FROM works w JOIN enrolments e ON e.id = w.enrolment_id WHERE w.id = NEW.work_id AND (e.person_id = NEW.moderator_id
              OR EXISTS (SELECT FROM affiliations f WHERE f.person_id = NEW.moderator_id AND f.organisation_id = e.organisation_id)))
          THEN RAISE EXCEPTION 'work % is moderated by somebody who has nothing to do with it', NEW.work_id USING ERRCODE = 'check_violation'; END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER moderator_is_a_stranger BEFORE UPDATE OF moderator_id ON moderations FOR EACH ROW
        WHEN (NEW.moderator_id IS NOT NULL) EXECUTE FUNCTION refuse_partial_moderator();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE moderations, moderation_rounds, quality_reports, calibration_marks, calibrations;
      DROP FUNCTION refuse_partial_moderator;
      DROP TRIGGER marker_was_cleared ON marker_assignments;
      DROP FUNCTION refuse_uncleared_marker, marker_is_cleared;
      DROP TABLE marker_clearances;
      ALTER TABLE curriculum_versions DROP COLUMN calibration_scripts, DROP COLUMN rubric`);
  }
}
