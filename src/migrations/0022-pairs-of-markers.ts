import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may mark whose work and how much of it, and how two who disagree come to one level. */
export class PairsOfMarkers1700000000022 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE marker_capacities (
        marker_id integer PRIMARY KEY REFERENCES persons,
        works_per_week smallint NOT NULL CHECK (works_per_week BETWEEN 0 AND 60),
        said_by integer REFERENCES persons,
        said_at timestamptz NOT NULL
      );
      CREATE TABLE marker_weeks (
        marker_id integer NOT NULL REFERENCES persons,
        starts_on date NOT NULL CHECK (extract(isodow FROM starts_on) = 1),
        works smallint NOT NULL CHECK (works BETWEEN 0 AND 60),
        PRIMARY KEY (marker_id, starts_on)
      );
      CREATE TABLE marker_absences (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        marker_id integer NOT NULL REFERENCES persons,
        starts_on date NOT NULL,
        ends_on date NOT NULL CHECK (ends_on >= starts_on),
        reason text NOT NULL CHECK (reason IN ('illness', 'leave', 'duty', 'other')),
        recorded_by integer REFERENCES persons,
        recorded_at timestamptz NOT NULL,
        cancelled_at timestamptz,
        CONSTRAINT absences_do_not_overlap EXCLUDE USING gist (marker_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&) WHERE (cancelled_at IS NULL)
      );
      CREATE TABLE declared_conflicts (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        marker_id integer NOT NULL REFERENCES persons,
        person_id integer REFERENCES persons,
        organisation_id integer REFERENCES organisations,
        reason text NOT NULL CHECK (reason IN ('kinship', 'former_colleague', 'former_trainee', 'line_of_command', 'acquainted', 'other')),
        declared_by integer REFERENCES persons,
        declared_at timestamptz NOT NULL,
        withdrawn_by integer REFERENCES persons,
        withdrawn_at timestamptz CHECK (withdrawn_at >= declared_at),
        CONSTRAINT about_one_person_or_one_body CHECK (num_nonnulls(person_id, organisation_id) = 1),
        CONSTRAINT nobody_declares_themselves CHECK (person_id <> marker_id),
        CONSTRAINT only_others_withdraw CHECK (withdrawn_by <> marker_id)
      );
      CREATE UNIQUE INDEX one_conflict_with_a_person ON declared_conflicts (marker_id, person_id) WHERE withdrawn_at IS NULL;
      CREATE UNIQUE INDEX one_conflict_with_a_body ON declared_conflicts (marker_id, organisation_id) WHERE withdrawn_at IS NULL;

      CREATE FUNCTION marker_conflict(marker integer, enrolment integer) RETURNS text LANGUAGE sql STABLE AS $$
        SELECT CASE
          WHEN e.person_id = marker THEN 'own_work'
          WHEN EXISTS (SELECT FROM affiliations f WHERE f.person_id = marker AND f.organisation_id = e.organisation_id)
            OR EXISTS (SELECT FROM appointments c WHERE c.person_id = marker AND c.organisation_id = e.organisation_id) THEN 'same_organisation'
          WHEN a.endorsed_by = marker THEN 'line_of_command'
          WHEN EXISTS (SELECT FROM affiliations f JOIN affiliations t ON t.organisation_id = f.organisation_id AND t.period && f.period
              WHERE f.person_id = marker AND t.person_id = e.person_id)
            OR EXISTS (SELECT FROM affiliations f JOIN organisations o ON o.id = f.organisation_id
              JOIN employment_spells s ON s.application_id = e.application_id AND starts_with(s.employer, o.name)
                AND daterange(s.started_on, s.finished_on, '[]') && f.period
              WHERE f.person_id = marker) THEN 'former_colleague'
          WHEN EXISTS (SELECT FROM declared_conflicts d WHERE d.marker_id = marker AND d.withdrawn_at IS NULL
              AND (d.person_id = e.person_id OR d.organisation_id = e.organisation_id)) THEN 'declared'
          WHEN EXISTS (SELECT FROM affiliations f JOIN organisations o ON o.id = f.organisation_id
              JOIN organisations own ON own.id = e.organisation_id AND own.prefecture = o.prefecture
              WHERE f.person_id = marker AND f.finished_on IS NULL)
            AND (SELECT COALESCE((c.settings ->> 'marker_other_prefecture')::numeric,
                (v.document #>> '{settings,marker_other_prefecture,value}')::numeric, 0) = 1
              FROM cohorts c JOIN curriculum_versions v ON v.id = c.curriculum_version_id WHERE c.id = e.cohort_id) THEN 'same_prefecture'
        END
        FROM enrolments e JOIN applications a ON a.id = e.application_id WHERE e.id = enrolment $$;

      ALTER TABLE marker_assignments ADD COLUMN pinned_by integer REFERENCES persons;
      ALTER TABLE marker_assignments ADD COLUMN ended_reason text;
      ALTER TABLE marker_assignments ADD COLUMN due_on date NOT NULL DEFAULT (CURRENT_DATE + 14);
      UPDATE marker_assignments SET due_on = (assigned_at AT TIME ZONE 'Asia/Tokyo')::date + 14;
      CREATE INDEX marker_assignments_by_due_day ON marker_assignments (due_on, id) WHERE status IN ('assigned', 'marking');
      ALTER TABLE marker_assignments ADD CONSTRAINT only_a_vacated_place_has_an_end CHECK (ended_reason IS NULL OR status = 'declined');
      CREATE INDEX marker_assignments_done ON marker_assignments (handed_in_at DESC) WHERE status = 'handed_in';

      CREATE FUNCTION refuse_conflicted_marker() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE found text;
        BEGIN
          SELECT marker_conflict(NEW.marker_id, w.enrolment_id) INTO found FROM works w WHERE w.id = NEW.work_id;
          IF found <> 'own_work' THEN
            RAISE EXCEPTION 'marker % may not mark work %: %', NEW.marker_id, NEW.work_id, found USING ERRCODE = 'check_violation';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER marker_has_no_conflict BEFORE INSERT OR UPDATE OF marker_id, work_id ON marker_assignments
        FOR EACH ROW EXECUTE FUNCTION refuse_conflicted_marker();

      CREATE FUNCTION refuse_other_marks() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE place integer;
        BEGIN
          IF TG_OP = 'INSERT' THEN place := NEW.assignment_id; ELSE place := OLD.assignment_id; END IF;
          IF EXISTS (SELECT FROM marker_assignments m WHERE m.id = place AND m.status = 'handed_in')
          THEN RAISE EXCEPTION 'the marks of assignment % are kept as they were handed in', place USING ERRCODE = 'restrict_violation'; END IF;
          IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER marks_are_kept BEFORE INSERT OR UPDATE OR DELETE ON criterion_marks FOR EACH ROW EXECUTE FUNCTION refuse_other_marks();
      CREATE TRIGGER handed_in_is_kept BEFORE UPDATE OR DELETE ON marker_assignments FOR EACH ROW WHEN (OLD.status = 'handed_in')
        EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER agreements_are_kept BEFORE UPDATE OR DELETE ON agreements FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      ALTER TABLE works DROP CONSTRAINT works_status_check;
      ALTER TABLE works ADD CONSTRAINT works_status CHECK (status IN ('waiting', 'marking', 'reconciling', 'agreed', 'released'));
      ALTER TABLE works ADD COLUMN familiar integer[] NOT NULL DEFAULT '{}';
      ALTER TABLE works ADD COLUMN reconciled jsonb NOT NULL DEFAULT '{}';
      ALTER TABLE agreements DROP CONSTRAINT agreements_method_check;
      ALTER TABLE agreements ADD CONSTRAINT agreements_method CHECK (method IN ('same', 'within_tolerance', 'reconciled', 'third_marker'));

      CREATE TABLE reconciliations (
        work_id integer PRIMARY KEY REFERENCES works,
        status text NOT NULL CHECK (status IN ('open', 'settled', 'passed_on')),
        opened_at timestamptz NOT NULL,
        due_on date NOT NULL,
        closed_at timestamptz CHECK (closed_at >= opened_at),
        CONSTRAINT closed_when_not_open CHECK ((status = 'open') = (closed_at IS NULL))
      );
      CREATE INDEX reconciliations_open ON reconciliations (due_on, work_id) WHERE status = 'open';

      CREATE TABLE reconciliation_steps (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        work_id integer NOT NULL REFERENCES reconciliations,
        marker_id integer NOT NULL REFERENCES persons,
        kind text NOT NULL CHECK (kind IN ('propose', 'accept', 'ask_third')),
        criterion text,
        level smallint CHECK (level BETWEEN 1 AND 5),
        reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 1000),
        made_at timestamptz NOT NULL,
        CONSTRAINT about_a_level CHECK ((kind = 'ask_third') = (criterion IS NULL) AND (criterion IS NULL) = (level IS NULL)),
        CONSTRAINT proposed_with_a_reason CHECK (kind <> 'propose' OR reason <> '')
      );
      CREATE INDEX reconciliation_steps_of_work ON reconciliation_steps (work_id, id);
      CREATE TRIGGER reconciliation_steps_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON reconciliation_steps
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE FUNCTION refuse_wrong_step() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NOT EXISTS (SELECT FROM marker_assignments m JOIN reconciliations r ON r.work_id = m.work_id AND r.status = 'open'
            WHERE m.work_id = NEW.work_id AND m.marker_id = NEW.marker_id AND m.ordinal < 3 AND m.status = 'handed_in')
          THEN RAISE EXCEPTION 'only the two markers of work % reconcile it, while it is open', NEW.work_id USING ERRCODE = 'check_violation'; END IF;
          IF NEW.kind = 'accept' AND NOT EXISTS (SELECT FROM (SELECT s.marker_id, s.level FROM reconciliation_steps s
              WHERE s.work_id = NEW.work_id AND s.criterion = NEW.criterion AND s.kind = 'propose' ORDER BY s.id DESC LIMIT 1) last
            WHERE last.marker_id <> NEW.marker_id AND last.level = NEW.level)
          THEN RAISE EXCEPTION 'only the other marker''s latest proposal can be accepted' USING ERRCODE = 'check_violation'; END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER reconciliation_steps_follow_the_rule BEFORE INSERT ON reconciliation_steps FOR EACH ROW EXECUTE FUNCTION refuse_wrong_step();

      CREATE TABLE identity_openings (
        assignment_id integer PRIMARY KEY REFERENCES marker_assignments,
        opened_at timestamptz NOT NULL
      );
      CREATE FUNCTION refuse_early_identity() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NOT EXISTS (SELECT FROM marker_assignments m JOIN works w ON w.id = m.work_id
            WHERE m.id = NEW.assignment_id AND m.status = 'handed_in' AND w.status = 'released')
          THEN RAISE EXCEPTION 'whose work it is opens only after its release' USING ERRCODE = 'check_violation'; END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER identity_opens_after_release BEFORE INSERT ON identity_openings FOR EACH ROW EXECUTE FUNCTION refuse_early_identity();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE identity_openings, reconciliation_steps, reconciliations, declared_conflicts, marker_absences, marker_weeks, marker_capacities;
      DROP TRIGGER agreements_are_kept ON agreements;
      DROP TRIGGER handed_in_is_kept ON marker_assignments;
      DROP TRIGGER marks_are_kept ON criterion_marks;
      DROP TRIGGER marker_has_no_conflict ON marker_assignments;
      DROP FUNCTION refuse_early_identity, refuse_wrong_step, refuse_other_marks, refuse_conflicted_marker, marker_conflict;
      ALTER TABLE works DROP COLUMN reconciled, DROP COLUMN familiar;
      DROP INDEX marker_assignments_done, marker_assignments_by_due_day;
      ALTER TABLE marker_assignments DROP COLUMN due_on, DROP COLUMN pinned_by, DROP COLUMN ended_reason;
      ALTER TABLE works DROP CONSTRAINT works_status;
      ALTER TABLE works ADD CONSTRAINT works_status_check CHECK (status IN ('waiting', 'marking', 'agreed', 'released'));
      ALTER TABLE agreements DROP CONSTRAINT agreements_method;
      ALTER TABLE agreements ADD CONSTRAINT agreements_method_check CHECK (method IN ('same', 'within_tolerance', 'third_marker'))`);
  }
}
