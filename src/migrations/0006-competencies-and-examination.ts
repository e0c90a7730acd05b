import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CompetenciesAndExamination1700000000006 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE judgements (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        enrolment_id integer NOT NULL REFERENCES enrolments,
        competency text NOT NULL CHECK (competency IN ('K1', 'K2', 'K3', 'K4')),
        level smallint CHECK (level BETWEEN 1 AND 5),
        no_opportunity boolean NOT NULL DEFAULT false,
        source text NOT NULL CHECK (source IN ('report', 'observation')),
        source_id integer NOT NULL,
        evidence text NOT NULL CHECK (length(evidence) BETWEEN 1 AND 2000),
        judged_by integer REFERENCES persons,
        judged_at timestamptz NOT NULL,
        UNIQUE (enrolment_id, competency, source, source_id),
        CONSTRAINT level_or_no_opportunity CHECK ((level IS NULL) = no_opportunity)
      );

      CREATE TABLE attempts (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        enrolment_id integer NOT NULL REFERENCES enrolments,
        test text NOT NULL CHECK (test ~ '^(quiz:[A-E][0-9]|check-test|final-test)$'),
        number integer NOT NULL CHECK (number > 0),
        status text NOT NULL CHECK (status IN ('started', 'submitted', 'timed_out', 'voided')),
        item_ids text[] NOT NULL CHECK (cardinality(item_ids) > 0),
        seed integer NOT NULL,
        started_at timestamptz NOT NULL,
        due_at timestamptz CHECK (due_at > started_at),
        submitted_at timestamptz,
        points numeric(6, 2),
        max_points integer NOT NULL CHECK (max_points > 0),
        percent smallint CHECK (percent BETWEEN 0 AND 100),
        passed boolean,
        row_version integer NOT NULL DEFAULT 1,
        UNIQUE (enrolment_id, test, number),
        CHECK (points <= max_points),
        CONSTRAINT marked_when_handed_in CHECK ((status IN ('submitted', 'timed_out')) = (passed IS NOT NULL))
      );
      CREATE UNIQUE INDEX one_attempt_at_a_time ON attempts (enrolment_id, test) WHERE status = 'started';
      CREATE INDEX attempts_overdue ON attempts (due_at) WHERE status = 'started';

      CREATE TABLE answers (
        attempt_id integer NOT NULL REFERENCES attempts,
        item_id text NOT NULL,
        response jsonb NOT NULL,
        version integer NOT NULL,
        writer text NOT NULL,
        saved_at timestamptz NOT NULL,
        points numeric(4, 2) CHECK (points BETWEEN 0 AND 1),
        PRIMARY KEY (attempt_id, item_id)
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE answers, attempts, judgements');
  }
}
