import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A work is a frozen, anonymised copy of what is marked: what was marked stays readable whatever happens to its source. */
export class Marking1700000000007 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE works (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        enrolment_id integer NOT NULL REFERENCES enrolments,
        kind text NOT NULL CHECK (kind IN ('practice_report')),
        round smallint NOT NULL CHECK (round > 0),
        blind_number text NOT NULL UNIQUE,
        body jsonb NOT NULL,
        status text NOT NULL CHECK (status IN ('waiting', 'marking', 'agreed', 'released')),
        outcome text CHECK (outcome IN ('accepted', 'returned', 'not_accepted')),
        handed_in_at timestamptz NOT NULL,
        released_at timestamptz,
        UNIQUE (enrolment_id, kind, round),
        CHECK ((status IN ('agreed', 'released')) = (outcome IS NOT NULL)),
        CHECK ((status = 'released') = (released_at IS NOT NULL))
      );
      CREATE INDEX works_open ON works (status, handed_in_at, id);

      CREATE TABLE marker_assignments (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        work_id integer NOT NULL REFERENCES works,
        marker_id integer NOT NULL REFERENCES persons,
        ordinal smallint NOT NULL CHECK (ordinal BETWEEN 1 AND 3),
        status text NOT NULL CHECK (status IN ('assigned', 'marking', 'handed_in', 'declined')),
        assigned_at timestamptz NOT NULL,
        handed_in_at timestamptz,
        comment text NOT NULL DEFAULT '' CHECK (length(comment) <= 4000),
        row_version integer NOT NULL DEFAULT 1,
        UNIQUE (work_id, marker_id)
      );
      CREATE UNIQUE INDEX one_marker_per_place ON marker_assignments (work_id, ordinal) WHERE status <> 'declined';
      CREATE INDEX marker_assignments_of_marker ON marker_assignments (marker_id, status, assigned_at);

      CREATE FUNCTION nobody_marks_own_work() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF EXISTS (SELECT 1 FROM works w JOIN enrolments e ON e.id = w.enrolment_id WHERE w.id = NEW.work_id AND e.person_id = NEW.marker_id)
          THEN RAISE EXCEPTION 'nobody marks their own work' USING ERRCODE = 'check_violation'; END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER marker_is_not_the_trainee BEFORE INSERT OR UPDATE OF marker_id, work_id ON marker_assignments
        FOR EACH ROW EXECUTE FUNCTION nobody_marks_own_work();

      CREATE TABLE criterion_marks (
        assignment_id integer NOT NULL REFERENCES marker_assignments,
        criterion text NOT NULL,
        level smallint CHECK (level BETWEEN 1 AND 5),
        comment text NOT NULL DEFAULT '' CHECK (length(comment) <= 2000),
        PRIMARY KEY (assignment_id, criterion)
      );

      CREATE TABLE agreements (
        work_id integer PRIMARY KEY REFERENCES works,
        method text NOT NULL CHECK (method IN ('same', 'within_tolerance', 'third_marker')),
        levels jsonb NOT NULL,
        agreed_at timestamptz NOT NULL,
        agreed_by integer REFERENCES persons,
        comment text NOT NULL DEFAULT ''
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'DROP TABLE agreements, criterion_marks, marker_assignments, works; DROP FUNCTION nobody_marks_own_work',
    );
  }
}
