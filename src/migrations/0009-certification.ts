import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Maker and checker: whoever voted or proposed never approves; a certificate is never overwritten, its life is a list of events. */
export class Certification1700000000009 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE certification_cases (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        enrolment_id integer NOT NULL UNIQUE REFERENCES enrolments,
        status text NOT NULL CHECK (status IN ('proposed', 'recommended', 'held', 'not_recommended', 'approved')),
        trace jsonb NOT NULL,
        proposed_at timestamptz NOT NULL,
        decided_at timestamptz,
        decided_by integer REFERENCES persons,
        minutes text,
        approved_at timestamptz,
        approved_by integer REFERENCES persons,
        row_version integer NOT NULL DEFAULT 1,
        CHECK ((status = 'approved') = (approved_by IS NOT NULL)),
        CONSTRAINT panel_does_not_approve CHECK (approved_by <> decided_by)
      );
      CREATE INDEX certification_cases_open ON certification_cases (status, proposed_at, id);

      CREATE TABLE panel_votes (
        case_id integer NOT NULL REFERENCES certification_cases,
        panellist_id integer NOT NULL REFERENCES persons,
        vote text NOT NULL CHECK (vote IN ('certify', 'not_certify', 'hold')),
        reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
        voted_at timestamptz NOT NULL,
        PRIMARY KEY (case_id, panellist_id),
        CHECK (vote = 'certify' OR reason <> '')
      );
      CREATE FUNCTION voter_does_not_approve() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF EXISTS (SELECT 1 FROM panel_votes WHERE case_id = NEW.id AND panellist_id = NEW.approved_by)
          THEN RAISE EXCEPTION 'who voted does not approve' USING ERRCODE = 'check_violation', CONSTRAINT = 'voter_does_not_approve'; END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER voter_does_not_approve BEFORE INSERT OR UPDATE OF approved_by ON certification_cases
        FOR EACH ROW WHEN (NEW.approved_by IS NOT NULL) EXECUTE FUNCTION voter_does_not_approve();
      CREATE FUNCTION votes_end_with_the_decision() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NOT EXISTS (SELECT 1 FROM certification_cases WHERE id = COALESCE(NEW.case_id, OLD.case_id) AND status IN ('proposed', 'held'))
          THEN RAISE EXCEPTION 'the vote is closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'votes_end_with_the_decision'; END IF;
          RETURN NULL;
        END $$;
      CREATE TRIGGER votes_end_with_the_decision AFTER INSERT OR UPDATE OR DELETE ON panel_votes
        FOR EACH ROW EXECUTE FUNCTION votes_end_with_the_decision();

      CREATE TABLE certificates (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        case_id integer NOT NULL UNIQUE REFERENCES certification_cases,
        person_id integer NOT NULL REFERENCES persons,
        enrolment_id integer NOT NULL REFERENCES enrolments,
        number text NOT NULL UNIQUE CHECK (number ~ '^KH-[0-9]{4}-[0-9]{5}-[0-9]$'),
        serial integer NOT NULL UNIQUE,
        token text NOT NULL UNIQUE CHECK (length(token) = 22),
        print_name text NOT NULL CHECK (print_name <> ''),
        name_latin text,
        issued_on date NOT NULL,
        expires_on date NOT NULL CHECK (expires_on > issued_on),
        status text NOT NULL CHECK (status IN ('active', 'suspended', 'revoked', 'superseded')),
        row_version integer NOT NULL DEFAULT 1
      );
      CREATE INDEX certificates_of_person ON certificates (person_id);
      CREATE SEQUENCE certificate_serials;

      CREATE TABLE certificate_events (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        certificate_id integer NOT NULL REFERENCES certificates,
        kind text NOT NULL CHECK (kind IN ('issued', 'suspended', 'resumed', 'revoked', 'superseded')),
        effective_on date NOT NULL,
        reason_code text,
        recorded_at timestamptz NOT NULL,
        recorded_by integer REFERENCES persons,
        CHECK (kind IN ('issued', 'resumed') OR reason_code IS NOT NULL)
      );
      CREATE TRIGGER certificate_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON certificate_events
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE TABLE certificate_documents (
        certificate_id integer PRIMARY KEY REFERENCES certificates,
        pdf bytea NOT NULL,
        sha256 text NOT NULL,
        rendered_at timestamptz NOT NULL
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE certificate_documents, certificate_events, certificates, panel_votes, certification_cases;
      DROP FUNCTION voter_does_not_approve; DROP FUNCTION votes_end_with_the_decision; DROP SEQUENCE certificate_serials`);
  }
}
