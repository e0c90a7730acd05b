import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The task sheet as a contract: which planned entry will show what, what a trainer said to each part and when, and which entry fulfils
 * which line of the plan. What can be said to the database is said here again: a plan with a gap is never handed in nor approved.
 */
export class TaskContractAndConfirmation1700000000019 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE planned_evidence (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        enrolment_id integer NOT NULL REFERENCES task_sheets (enrolment_id),
        position smallint NOT NULL CHECK (position BETWEEN 1 AND 8),
        kind text NOT NULL CHECK (kind IN ('deep', 'short', 'preventive')),
        duty text NOT NULL CHECK (duty IN ('consultation', 'preventive')),
        competencies text[] NOT NULL DEFAULT '{}' CHECK (competencies <@ ARRAY['K1', 'K2', 'K3', 'K4']),
        due_on date,
        shown_by text NOT NULL DEFAULT '' CHECK (length(shown_by) <= 500),
        way text NOT NULL DEFAULT 'own' CHECK (way IN ('own', 'simulated', 'joint', 'outside_supervisor', 'preventive_act')),
        reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 500),
        simulation text,
        UNIQUE (enrolment_id, position),
        UNIQUE (id, enrolment_id),
        CHECK (simulation IS NULL OR way = 'simulated'),
        CHECK (way <> 'preventive_act' OR duty = 'preventive')
      );

      -- Sheets from before the plan had lines: their free text stands for one line of each duty.
      INSERT INTO planned_evidence (enrolment_id, position, kind, duty, competencies, due_on, shown_by)
        SELECT s.enrolment_id, d.position, d.kind, d.duty, ARRAY['K1', 'K2', 'K3', 'K4'], s.ends_on, left(s.planned_evidence, 500)
        FROM task_sheets s CROSS JOIN (VALUES (1, 'deep', 'consultation'), (2, 'preventive', 'preventive')) AS d (position, kind, duty)
        WHERE s.status <> 'draft';

      CREATE FUNCTION planned_evidence_is_agreed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM task_sheets s WHERE s.enrolment_id = COALESCE(NEW.enrolment_id, OLD.enrolment_id) AND s.status IN ('submitted', 'approved')) THEN
          RAISE EXCEPTION 'the plan of a task sheet that was handed in stays' USING ERRCODE = 'check_violation';
        END IF;
        RETURN COALESCE(NEW, OLD);
      END $$;
      CREATE TRIGGER planned_evidence_stays BEFORE INSERT OR UPDATE OR DELETE ON planned_evidence
        FOR EACH ROW EXECUTE FUNCTION planned_evidence_is_agreed();

      CREATE FUNCTION task_sheet_has_no_gap() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE whole boolean; duties bigint; shown text[];
      BEGIN
        SELECT bool_and(cardinality(p.competencies) > 0 AND p.due_on IS NOT NULL AND p.shown_by <> '' AND (p.way = 'own' OR p.reason <> '')
            AND (p.way <> 'simulated' OR p.simulation IS NOT NULL)),
          count(DISTINCT p.duty), (SELECT array_agg(DISTINCT k) FROM planned_evidence q, unnest(q.competencies) AS k WHERE q.enrolment_id = NEW.enrolment_id)
          INTO whole, duties, shown FROM planned_evidence p WHERE p.enrolment_id = NEW.enrolment_id;
        IF whole IS NOT TRUE OR duties < 2 OR NOT (ARRAY['K1', 'K2', 'K3', 'K4'] <@ COALESCE(shown, '{}')) THEN
          RAISE EXCEPTION 'a competency or a duty is not covered by the plan' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER task_sheets_have_no_gap BEFORE UPDATE OF status ON task_sheets FOR EACH ROW
        WHEN (NEW.status IN ('submitted', 'approved') AND NEW.status <> OLD.status) EXECUTE FUNCTION task_sheet_has_no_gap();

      DROP INDEX task_sheets_waiting;
      CREATE INDEX task_sheets_waiting ON task_sheets (status, submitted_at, id) WHERE submitted_at IS NOT NULL;

      CREATE TABLE task_sheet_reviews (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        task_sheet_id integer NOT NULL REFERENCES task_sheets,
        round smallint NOT NULL CHECK (round > 0),
        outcome text NOT NULL CHECK (outcome IN ('returned', 'approved')),
        comment text NOT NULL CHECK (length(comment) <= 2000),
        reasons jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(reasons) = 'object'),
        submitted_at timestamptz NOT NULL,
        decided_at timestamptz NOT NULL CHECK (decided_at >= submitted_at),
        decided_by integer NOT NULL REFERENCES persons,
        UNIQUE (task_sheet_id, round),
        CHECK (outcome <> 'returned' OR comment <> '' OR reasons <> '{}'),
        CHECK (outcome <> 'approved' OR reasons = '{}')
      );
      INSERT INTO task_sheet_reviews (task_sheet_id, round, outcome, comment, submitted_at, decided_at, decided_by)
        SELECT id, round, status, COALESCE(left(decision_comment, 2000), ''), submitted_at, GREATEST(decided_at, submitted_at), decided_by
        FROM task_sheets WHERE status IN ('returned', 'approved') AND round > 0 AND submitted_at IS NOT NULL AND decided_at IS NOT NULL;
      CREATE TRIGGER task_sheet_reviews_stay BEFORE UPDATE OR DELETE ON task_sheet_reviews
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      ALTER TABLE practice_entries ADD CONSTRAINT practice_entries_of_one_enrolment UNIQUE (id, enrolment_id);
      CREATE TABLE fulfilments (
        entry_id integer PRIMARY KEY,
        enrolment_id integer NOT NULL,
        planned_id integer NOT NULL,
        FOREIGN KEY (entry_id, enrolment_id) REFERENCES practice_entries (id, enrolment_id) ON DELETE CASCADE,
        FOREIGN KEY (planned_id, enrolment_id) REFERENCES planned_evidence (id, enrolment_id) ON DELETE CASCADE
      );
      CREATE INDEX fulfilments_of_plan ON fulfilments (planned_id);
    `);
    await this.requests(db);
  }

  /** One mail, one link and one code for several entries. A request from before keeps the number of its only confirmation, for mails name it. */
  private async requests(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE confirmation_requests (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        enrolment_id integer NOT NULL REFERENCES enrolments,
        supervisor_name text NOT NULL CHECK (supervisor_name <> ''),
        supervisor_email text NOT NULL CHECK (supervisor_email LIKE '%@%'),
        supervisor_domain text NOT NULL GENERATED ALWAYS AS (lower(split_part(supervisor_email, '@', 2))) STORED,
        salt text NOT NULL,
        token_hash text NOT NULL UNIQUE,
        status text NOT NULL CHECK (status IN ('open', 'answered', 'void')),
        wrong_tries smallint NOT NULL DEFAULT 0 CHECK (wrong_tries BETWEEN 0 AND 5),
        sent_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL CHECK (expires_at > sent_at),
        reminders smallint NOT NULL DEFAULT 0 CHECK (reminders BETWEEN 0 AND 3),
        reminded_at timestamptz,
        escalated_at timestamptz,
        replaces integer UNIQUE,
        why text CHECK (why IN ('substituted', 'renewed')),
        UNIQUE (id, enrolment_id),
        UNIQUE (id, enrolment_id, supervisor_domain),
        -- A substitute, and a new link, stay at the same organisation and with the same trainee.
        FOREIGN KEY (replaces, enrolment_id, supervisor_domain) REFERENCES confirmation_requests (id, enrolment_id, supervisor_domain),
        CHECK ((replaces IS NULL) = (why IS NULL)),
        CHECK ((reminders = 0) = (reminded_at IS NULL))
      );
      CREATE INDEX confirmation_requests_of_enrolment ON confirmation_requests (enrolment_id, id DESC);
      CREATE INDEX confirmation_requests_open ON confirmation_requests (id) WHERE status = 'open';
      CREATE INDEX confirmation_requests_escalated ON confirmation_requests (escalated_at, id) WHERE status = 'open' AND escalated_at IS NOT NULL;

      INSERT INTO confirmation_requests (id, enrolment_id, supervisor_name, supervisor_email, salt, token_hash, status, wrong_tries, sent_at, expires_at)
        OVERRIDING SYSTEM VALUE
        SELECT c.id, n.enrolment_id, c.supervisor_name, c.supervisor_email, c.salt, c.token_hash,
          CASE c.status WHEN 'sent' THEN 'open' WHEN 'void' THEN 'void' ELSE 'answered' END, c.wrong_tries, c.sent_at, c.expires_at
        FROM confirmations c JOIN practice_entries n ON n.id = c.entry_id;
      SELECT setval(pg_get_serial_sequence('confirmation_requests', 'id'), GREATEST((SELECT max(id) FROM confirmations), 1));

      ALTER TABLE confirmations ADD request_id integer, ADD enrolment_id integer, ADD voided_at timestamptz,
        ADD void_reason text CHECK (void_reason IN ('text_changed', 'asked_anew', 'substituted', 'renewed'));
      UPDATE confirmations c SET request_id = c.id, enrolment_id = n.enrolment_id,
          voided_at = CASE WHEN c.status = 'void' THEN COALESCE(
            (SELECT max(v.at) FROM events v WHERE v.name = 'confirmation.voided' AND v.subject_id = c.id), c.answered_at, c.sent_at) END,
          void_reason = CASE WHEN c.status = 'void' THEN CASE WHEN c.answered_at IS NULL THEN 'asked_anew' ELSE 'text_changed' END END
        FROM practice_entries n WHERE n.id = c.entry_id;
      ALTER TABLE confirmations ALTER request_id SET NOT NULL, ALTER enrolment_id SET NOT NULL,
        DROP supervisor_name, DROP supervisor_email, DROP salt, DROP token_hash, DROP wrong_tries, DROP sent_at, DROP expires_at,
        ADD UNIQUE (request_id, entry_id),
        ADD FOREIGN KEY (request_id, enrolment_id) REFERENCES confirmation_requests (id, enrolment_id),
        ADD FOREIGN KEY (entry_id, enrolment_id) REFERENCES practice_entries (id, enrolment_id),
        ADD CHECK ((status = 'void') = (voided_at IS NOT NULL)), ADD CHECK ((voided_at IS NULL) = (void_reason IS NULL));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE confirmations ADD supervisor_name text, ADD supervisor_email text, ADD salt text, ADD token_hash text UNIQUE,
        ADD wrong_tries smallint NOT NULL DEFAULT 0, ADD sent_at timestamptz, ADD expires_at timestamptz;
      UPDATE confirmations c SET supervisor_name = r.supervisor_name, supervisor_email = r.supervisor_email, salt = r.salt,
          token_hash = r.token_hash || CASE WHEN c.id = r.id THEN '' ELSE '-' || c.id END, wrong_tries = r.wrong_tries, sent_at = r.sent_at, expires_at = r.expires_at
        FROM confirmation_requests r WHERE r.id = c.request_id;
      ALTER TABLE confirmations ALTER supervisor_name SET NOT NULL, ALTER supervisor_email SET NOT NULL, ALTER salt SET NOT NULL,
        ALTER token_hash SET NOT NULL, ALTER sent_at SET NOT NULL, ALTER expires_at SET NOT NULL,
        DROP request_id, DROP enrolment_id, DROP voided_at, DROP void_reason;
      DROP TABLE confirmation_requests;
      DROP TABLE fulfilments, task_sheet_reviews;
      ALTER TABLE practice_entries DROP CONSTRAINT practice_entries_of_one_enrolment;
      DROP INDEX task_sheets_waiting;
      CREATE INDEX task_sheets_waiting ON task_sheets (submitted_at) WHERE status = 'submitted';
      DROP TRIGGER task_sheets_have_no_gap ON task_sheets;
      DROP TABLE planned_evidence;
      DROP FUNCTION task_sheet_has_no_gap, planned_evidence_is_agreed;
    `);
  }
}
