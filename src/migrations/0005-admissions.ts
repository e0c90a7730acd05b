import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Admissions1700000000005 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE cohorts (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        code text NOT NULL UNIQUE,
        fiscal_year integer NOT NULL CHECK (fiscal_year BETWEEN 2024 AND 2100),
        ordinal integer NOT NULL CHECK (ordinal > 0),
        status text NOT NULL CHECK (status IN ('draft', 'recruiting', 'screening', 'running', 'closed')),
        seats integer NOT NULL CHECK (seats > 0),
        curriculum_version_id integer NOT NULL REFERENCES curriculum_versions,
        recruitment_opens_at timestamptz NOT NULL,
        application_deadline timestamptz NOT NULL,
        learning_starts_at timestamptz NOT NULL,
        learning_ends_at timestamptz NOT NULL,
        practice_ends_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        settings jsonb NOT NULL DEFAULT '{}',
        UNIQUE (fiscal_year, ordinal),
        CHECK (recruitment_opens_at < application_deadline AND application_deadline <= learning_starts_at
          AND learning_starts_at < learning_ends_at AND learning_ends_at <= practice_ends_at AND practice_ends_at <= ends_at)
      );
      ALTER TABLE appointments ADD CONSTRAINT appointments_cohort FOREIGN KEY (cohort_id) REFERENCES cohorts;

      CREATE TABLE applications (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        cohort_id integer NOT NULL REFERENCES cohorts,
        person_id integer NOT NULL REFERENCES persons,
        organisation_id integer NOT NULL REFERENCES organisations,
        status text NOT NULL CHECK (status IN ('draft', 'submitted', 'endorsed', 'returned', 'checking', 'eligible', 'ineligible',
          'accepted', 'waitlisted', 'rejected', 'enrolled', 'declined')),
        motivation text NOT NULL DEFAULT '' CHECK (length(motivation) <= 2000),
        experience_months numeric(6, 1),
        reason_code text,
        created_at timestamptz NOT NULL,
        submitted_at timestamptz,
        endorsed_by integer REFERENCES persons,
        screened_by integer REFERENCES persons,
        decided_by integer REFERENCES persons,
        row_version integer NOT NULL DEFAULT 1,
        UNIQUE (cohort_id, person_id),
        CHECK (status = 'draft' OR submitted_at IS NOT NULL),
        CHECK (status NOT IN ('returned', 'ineligible', 'rejected') OR reason_code IS NOT NULL),
        CONSTRAINT applicant_does_not_endorse_self CHECK (endorsed_by <> person_id),
        CONSTRAINT screener_does_not_decide CHECK (screened_by <> decided_by)
      );
      CREATE INDEX applications_by_cohort ON applications (cohort_id, status, id);
      CREATE INDEX applications_by_organisation ON applications (organisation_id, id);

      CREATE TABLE employment_spells (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        application_id integer NOT NULL REFERENCES applications ON DELETE CASCADE,
        employer text NOT NULL CHECK (employer <> ''),
        duty text NOT NULL CHECK (duty IN ('counsellor', 'adviser')),
        hours_per_week numeric(4, 1) NOT NULL CHECK (hours_per_week > 0 AND hours_per_week <= 60),
        started_on date NOT NULL,
        finished_on date CHECK (finished_on >= started_on)
      );
      CREATE INDEX employment_spells_of_application ON employment_spells (application_id);

      CREATE TABLE enrolments (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        cohort_id integer NOT NULL REFERENCES cohorts,
        person_id integer NOT NULL REFERENCES persons,
        organisation_id integer NOT NULL REFERENCES organisations,
        application_id integer NOT NULL UNIQUE REFERENCES applications,
        status text NOT NULL CHECK (status IN ('active', 'suspended', 'withdrawn', 'deferred', 'failed', 'dismissed', 'completed')),
        stage text NOT NULL CHECK (stage IN ('learning', 'practice', 'case_review', 'certification', 'certified')),
        reason_code text,
        enrolled_at timestamptz NOT NULL,
        learning_due_at timestamptz NOT NULL,
        finished_at timestamptz,
        row_version integer NOT NULL DEFAULT 1,
        UNIQUE (cohort_id, person_id),
        CHECK (status NOT IN ('suspended', 'withdrawn', 'deferred', 'failed', 'dismissed') OR reason_code IS NOT NULL),
        CHECK ((status = 'completed') = (stage = 'certified'))
      );
      CREATE UNIQUE INDEX one_open_enrolment_per_person ON enrolments (person_id) WHERE status IN ('active', 'suspended');
      CREATE INDEX enrolments_by_cohort ON enrolments (cohort_id, status, stage, id);
      ALTER TABLE events ADD CONSTRAINT events_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolments;

      CREATE TABLE enrolment_stages (
        enrolment_id integer NOT NULL REFERENCES enrolments,
        stage text NOT NULL CHECK (stage IN ('learning', 'practice', 'case_review', 'certification', 'certified')),
        entered_at timestamptz NOT NULL,
        PRIMARY KEY (enrolment_id, stage)
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE events DROP CONSTRAINT events_enrolment;
      ALTER TABLE appointments DROP CONSTRAINT appointments_cohort;
      DROP TABLE enrolment_stages, enrolments, employment_spells, applications, cohorts`);
  }
}
