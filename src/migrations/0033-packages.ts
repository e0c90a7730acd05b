import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Additional material that comes as SCORM packages: its files, its items, who may open it, and what it reported. */
export class Packages1700000000033 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE packages (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        standard text NOT NULL CHECK (standard IN ('scorm12', 'scorm2004')),
        title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
        version text CHECK (length(version) BETWEEN 1 AND 60),
        sha256 text NOT NULL UNIQUE CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        size integer NOT NULL CHECK (size BETWEEN 1 AND 80000000),
        scan text NOT NULL CHECK (scan IN ('clean', 'unscanned')),
        status text NOT NULL CHECK (status IN ('prepared', 'offered', 'withdrawn')),
        audience text NOT NULL CHECK (audience IN ('all', 'chosen')),
        imported_by integer NOT NULL REFERENCES persons,
        imported_at timestamptz NOT NULL,
        row_version integer NOT NULL DEFAULT 1
      );

      CREATE TABLE package_items (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        package_id integer NOT NULL REFERENCES packages,
        place smallint NOT NULL CHECK (place BETWEEN 1 AND 500),
        title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
        path text NOT NULL,
        query text NOT NULL,
        launch_data text NOT NULL CHECK (length(launch_data) <= 8000),
        mastery double precision,
        UNIQUE (package_id, place)
      );

      CREATE TABLE package_files (
        package_id integer NOT NULL REFERENCES packages,
        path text NOT NULL CHECK (length(path) BETWEEN 1 AND 400 AND path !~ '(^/|(^|/)\\.\\.?(/|$)|//|\\\\|[[:cntrl:]])'),
        type text NOT NULL,
        content bytea NOT NULL,
        PRIMARY KEY (package_id, path)
      );
      ALTER TABLE package_files ALTER COLUMN content SET STORAGE EXTERNAL;
      ALTER TABLE package_items ADD FOREIGN KEY (package_id, path) REFERENCES package_files (package_id, path);

      CREATE TABLE package_cohorts (
        package_id integer NOT NULL REFERENCES packages,
        cohort_id integer NOT NULL REFERENCES cohorts,
        PRIMARY KEY (package_id, cohort_id)
      );

      CREATE TABLE package_reports (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        item_id integer NOT NULL REFERENCES package_items,
        enrolment_id integer NOT NULL REFERENCES enrolments,
        reported text NOT NULL CHECK (octet_length(reported) <= 2000000),
        completion text NOT NULL CHECK (completion IN ('completed', 'incomplete', 'not_attempted', 'unknown')),
        success text NOT NULL CHECK (success IN ('passed', 'failed', 'unknown')),
        score_raw double precision,
        score_max double precision,
        score_scaled double precision CHECK (score_scaled BETWEEN -1 AND 1),
        session_key text NOT NULL CHECK (length(session_key) BETWEEN 1 AND 60),
        session_seconds integer NOT NULL CHECK (session_seconds BETWEEN 0 AND 36000000),
        earlier_seconds integer NOT NULL CHECK (earlier_seconds >= 0),
        writer text NOT NULL CHECK (length(writer) BETWEEN 1 AND 60),
        first_at timestamptz NOT NULL,
        last_at timestamptz NOT NULL,
        row_version integer NOT NULL DEFAULT 1,
        UNIQUE (item_id, enrolment_id)
      );
      CREATE INDEX package_reports_newest ON package_reports (item_id, last_at DESC, id DESC);
      CREATE INDEX package_reports_of_enrolment ON package_reports (enrolment_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE package_reports, package_cohorts, package_items, package_files, packages');
  }
}
