import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The three stages: learning on demand, practice at the own window, case review in groups. */
export class Stages1700000000008 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE lesson_progress (
        enrolment_id integer NOT NULL REFERENCES enrolments,
        lesson_id text NOT NULL,
        watched int4multirange NOT NULL DEFAULT '{}',
        sections_read int4multirange NOT NULL DEFAULT '{}',
        position_seconds integer NOT NULL DEFAULT 0 CHECK (position_seconds >= 0),
        last_section integer NOT NULL DEFAULT 0 CHECK (last_section >= 0),
        percent smallint NOT NULL DEFAULT 0 CHECK (percent BETWEEN 0 AND 100),
        accounted_at timestamptz,
        completed_at timestamptz,
        completed_by text CHECK (completed_by IN ('video', 'text')),
        first_at timestamptz NOT NULL,
        last_at timestamptz NOT NULL,
        PRIMARY KEY (enrolment_id, lesson_id),
        CHECK ((percent = 100) = (completed_at IS NOT NULL)),
        CHECK ((completed_at IS NULL) = (completed_by IS NULL))
      );
      CREATE FUNCTION seconds_in(played int4multirange) RETURNS integer LANGUAGE sql IMMUTABLE
        RETURN (SELECT COALESCE(sum(upper(part) - lower(part)), 0) FROM unnest(played) AS part);
      CREATE FUNCTION percent_watched(played int4multirange, seconds integer) RETURNS integer LANGUAGE sql IMMUTABLE
        RETURN LEAST(100, seconds_in(played) * 100 / seconds);
      CREATE FUNCTION percent_read(sections int4multirange, characters integer[]) RETURNS integer LANGUAGE sql IMMUTABLE
        RETURN (SELECT COALESCE(sum(length) FILTER (WHERE sections @> number::integer), 0) * 100 / sum(length)
          FROM unnest(characters) WITH ORDINALITY AS section (length, number));
      CREATE FUNCTION percent_counted(percent integer, threshold integer) RETURNS integer LANGUAGE sql IMMUTABLE
        RETURN CASE WHEN percent >= threshold THEN 100 ELSE percent END;

      CREATE FUNCTION progress_never_falls() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NEW.percent < OLD.percent OR NOT NEW.watched @> OLD.watched OR NOT NEW.sections_read @> OLD.sections_read
          THEN RAISE EXCEPTION 'progress never falls' USING ERRCODE = 'check_violation'; END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER lesson_progress_never_falls BEFORE UPDATE ON lesson_progress
        FOR EACH ROW EXECUTE FUNCTION progress_never_falls();

      CREATE TABLE task_sheets (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        enrolment_id integer NOT NULL UNIQUE REFERENCES enrolments,
        status text NOT NULL CHECK (status IN ('draft', 'submitted', 'returned', 'approved')),
        situation text NOT NULL DEFAULT '' CHECK (length(situation) <= 4000),
        goal text NOT NULL DEFAULT '' CHECK (length(goal) <= 4000),
        planned_evidence text NOT NULL DEFAULT '' CHECK (length(planned_evidence) <= 4000),
        competencies text[] NOT NULL DEFAULT '{}' CHECK (competencies <@ ARRAY['K1', 'K2', 'K3', 'K4']),
        starts_on date,
        ends_on date CHECK (ends_on >= starts_on),
        round smallint NOT NULL DEFAULT 0 CHECK (round BETWEEN 0 AND 3),
        submitted_at timestamptz,
        decided_at timestamptz,
        decided_by integer REFERENCES persons,
        decision_comment text,
        row_version integer NOT NULL DEFAULT 1,
        CHECK (status NOT IN ('returned', 'approved') OR decided_by IS NOT NULL),
        CHECK (status <> 'returned' OR decision_comment <> '')
      );
      CREATE INDEX task_sheets_waiting ON task_sheets (submitted_at) WHERE status = 'submitted';

      CREATE TABLE practice_entries (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        enrolment_id integer NOT NULL REFERENCES enrolments,
        status text NOT NULL CHECK (status IN ('draft', 'shared', 'confirmed', 'queried', 'evidence', 'frozen')),
        kind text NOT NULL CHECK (kind IN ('deep', 'short', 'preventive')),
        duty text NOT NULL CHECK (duty IN ('consultation', 'preventive')),
        practised_on date NOT NULL,
        channel text NOT NULL CHECK (channel IN ('visit', 'phone', 'mail', 'sns', 'online', 'outreach')),
        minutes integer NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
        topics text[] NOT NULL CHECK (cardinality(topics) > 0),
        language text NOT NULL,
        interpretation text NOT NULL CHECK (interpretation IN ('staff_bilingual', 'interpreter_in_person', 'isa_phone', 'other_phone_video', 'device_app', 'family_friend', 'plain_japanese', 'none')),
        partners text[] NOT NULL DEFAULT '{}',
        competencies text[] NOT NULL CHECK (cardinality(competencies) > 0 AND competencies <@ ARRAY['K1', 'K2', 'K3', 'K4']),
        title text NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
        situation text NOT NULL DEFAULT '' CHECK (length(situation) <= 4000),
        action text NOT NULL DEFAULT '' CHECK (length(action) <= 4000),
        outcome text NOT NULL DEFAULT '' CHECK (length(outcome) <= 4000),
        reflection text NOT NULL DEFAULT '' CHECK (length(reflection) <= 4000),
        created_at timestamptz NOT NULL,
        shared_at timestamptz,
        row_version integer NOT NULL DEFAULT 1,
        CHECK (status = 'draft' OR shared_at IS NOT NULL)
      );
      CREATE INDEX practice_entries_of_enrolment ON practice_entries (enrolment_id, practised_on DESC, id DESC);

      CREATE TABLE confirmations (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        entry_id integer NOT NULL REFERENCES practice_entries,
        supervisor_name text NOT NULL CHECK (supervisor_name <> ''),
        supervisor_email text NOT NULL CHECK (supervisor_email LIKE '%@%'),
        salt text NOT NULL,
        token_hash text NOT NULL UNIQUE,
        text_hash text NOT NULL,
        status text NOT NULL CHECK (status IN ('sent', 'confirmed', 'queried', 'void')),
        comment text NOT NULL DEFAULT '' CHECK (length(comment) <= 2000),
        wrong_tries smallint NOT NULL DEFAULT 0 CHECK (wrong_tries BETWEEN 0 AND 5),
        sent_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL CHECK (expires_at > sent_at),
        answered_at timestamptz,
        CHECK (status NOT IN ('confirmed', 'queried') OR answered_at IS NOT NULL),
        CHECK (status <> 'sent' OR answered_at IS NULL)
      );
      CREATE UNIQUE INDEX one_open_confirmation_per_entry ON confirmations (entry_id) WHERE status = 'sent';
      CREATE INDEX confirmations_of_entry ON confirmations (entry_id);

      CREATE TABLE practice_reports (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        enrolment_id integer NOT NULL UNIQUE REFERENCES enrolments,
        status text NOT NULL CHECK (status IN ('draft', 'submitted', 'marking', 'returned', 'resubmitted', 'accepted', 'not_accepted')),
        title text NOT NULL DEFAULT '' CHECK (length(title) <= 200),
        background text NOT NULL DEFAULT '' CHECK (length(background) <= 6000),
        course text NOT NULL DEFAULT '' CHECK (length(course) <= 8000),
        outcome text NOT NULL DEFAULT '' CHECK (length(outcome) <= 6000),
        learning text NOT NULL DEFAULT '' CHECK (length(learning) <= 6000),
        entry_ids integer[] NOT NULL DEFAULT '{}',
        round smallint NOT NULL DEFAULT 0 CHECK (round BETWEEN 0 AND 3),
        submitted_at timestamptz,
        work_id integer REFERENCES works,
        row_version integer NOT NULL DEFAULT 1,
        CHECK (status = 'draft' OR (submitted_at IS NOT NULL AND work_id IS NOT NULL))
      );

      CREATE TABLE review_days (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        cohort_id integer NOT NULL REFERENCES cohorts,
        held_on date NOT NULL,
        venue text NOT NULL CHECK (venue <> ''),
        UNIQUE (cohort_id, held_on)
      );
      CREATE TABLE review_groups (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        review_day_id integer NOT NULL REFERENCES review_days,
        name text NOT NULL,
        trainer_id integer NOT NULL REFERENCES persons,
        case_pack text NOT NULL,
        row_version integer NOT NULL DEFAULT 1,
        UNIQUE (review_day_id, name)
      );
      CREATE TABLE review_group_members (
        review_group_id integer NOT NULL REFERENCES review_groups,
        review_day_id integer NOT NULL REFERENCES review_days,
        enrolment_id integer NOT NULL REFERENCES enrolments,
        PRIMARY KEY (review_group_id, enrolment_id),
        CONSTRAINT one_group_a_day UNIQUE (review_day_id, enrolment_id)
      );
      CREATE INDEX review_group_members_of_enrolment ON review_group_members (enrolment_id);
      CREATE TABLE attendances (
        review_day_id integer NOT NULL REFERENCES review_days,
        enrolment_id integer NOT NULL REFERENCES enrolments,
        half text NOT NULL CHECK (half IN ('morning', 'afternoon')),
        status text NOT NULL CHECK (status IN ('present', 'late', 'left_early', 'absent')),
        reason text CHECK (length(reason) <= 500),
        recorded_by integer NOT NULL REFERENCES persons,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (review_day_id, enrolment_id, half),
        CHECK (status <> 'absent' OR reason <> '')
      );
      CREATE INDEX attendances_of_enrolment ON attendances (enrolment_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE attendances, review_group_members, review_groups, review_days, practice_reports, confirmations,
      practice_entries, task_sheets, lesson_progress; DROP FUNCTION progress_never_falls, percent_counted, percent_read, percent_watched, seconds_in`);
  }
}
