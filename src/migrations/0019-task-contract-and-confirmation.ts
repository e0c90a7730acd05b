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
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
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
