import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1700000000003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE persons (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        login_id text NOT NULL,
        email text NOT NULL,
        legal_name text NOT NULL CHECK (legal_name <> ''),
        name_kana text,
        name_latin text,
        common_name text,
        print_name text NOT NULL CHECK (print_name <> ''),
        call_name text,
        language text NOT NULL DEFAULT 'ja' CHECK (language IN ('ja', 'ja-easy', 'en')),
        password_hash text,
        failed_sign_ins integer NOT NULL DEFAULT 0 CHECK (failed_sign_ins >= 0),
        locked_until timestamptz,
        created_at timestamptz NOT NULL,
        row_version integer NOT NULL DEFAULT 1
      );
      CREATE UNIQUE INDEX persons_login_id ON persons (lower(login_id));
      CREATE UNIQUE INDEX persons_email ON persons (lower(email));
      ALTER TABLE events ADD CONSTRAINT events_actor FOREIGN KEY (actor_id) REFERENCES persons;
      ALTER TABLE http_sessions ADD CONSTRAINT http_sessions_person FOREIGN KEY (person_id) REFERENCES persons;

      CREATE TABLE appointments (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        person_id integer NOT NULL REFERENCES persons,
        role text NOT NULL CHECK (role IN ('trainee', 'organisation_contact', 'trainer', 'panel', 'office', 'agency', 'liaison', 'coordinator', 'auditor', 'operator')),
        cohort_id integer,
        organisation_id integer REFERENCES organisations,
        bureau text,
        started_on date NOT NULL,
        finished_on date CHECK (finished_on >= started_on),
        period daterange NOT NULL GENERATED ALWAYS AS (daterange(started_on, finished_on, '[]')) STORED,
        CHECK (role <> 'organisation_contact' OR organisation_id IS NOT NULL),
        CHECK (role <> 'liaison' OR bureau IS NOT NULL),
        CONSTRAINT appointments_do_not_overlap EXCLUDE USING gist
          (person_id WITH =, role WITH =, COALESCE(cohort_id, 0) WITH =, COALESCE(organisation_id, 0) WITH =, period WITH &&)
      );
      CREATE INDEX appointments_of_person ON appointments (person_id);

      CREATE TABLE affiliations (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        person_id integer NOT NULL REFERENCES persons,
        organisation_id integer NOT NULL REFERENCES organisations,
        started_on date NOT NULL,
        finished_on date CHECK (finished_on >= started_on),
        period daterange NOT NULL GENERATED ALWAYS AS (daterange(started_on, finished_on, '[]')) STORED,
        CONSTRAINT affiliations_do_not_overlap EXCLUDE USING gist (person_id WITH =, organisation_id WITH =, period WITH &&)
      );

      CREATE TABLE password_reset_codes (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        person_id integer NOT NULL REFERENCES persons,
        salt text NOT NULL,
        expires_at timestamptz NOT NULL,
        wrong_tries integer NOT NULL DEFAULT 0,
        used_at timestamptz
      );
      CREATE INDEX password_reset_codes_of_person ON password_reset_codes (person_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE events DROP CONSTRAINT events_actor;
      ALTER TABLE http_sessions DROP CONSTRAINT http_sessions_person;
      DROP TABLE password_reset_codes, affiliations, appointments, persons`);
  }
}
