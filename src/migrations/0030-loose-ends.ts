import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was missing between rooms: results that will probably be late, by when a returned report comes back, and the sentences a trainee names in the ledger. */
export class LooseEnds1700000000030 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE late_results (
        work_id integer PRIMARY KEY REFERENCES works,
        promised_on date NOT NULL,
        expected_on date NOT NULL,
        foreseen_at timestamptz NOT NULL
      );

      ALTER TABLE practice_reports ADD COLUMN resubmit_by timestamptz;
      ALTER TABLE practice_reports ADD CONSTRAINT only_returned_reports_come_back CHECK (resubmit_by IS NULL OR status IN ('returned', 'accepted', 'not_accepted'));

      ALTER TABLE competency_evidence ADD COLUMN rater_kind text NOT NULL DEFAULT 'rater' CHECK (rater_kind IN ('rater', 'self'));
      ALTER TABLE competency_evidence DROP CONSTRAINT competency_evidence_source_check;
      ALTER TABLE competency_evidence ADD CONSTRAINT competency_evidence_source_check CHECK (source IN ('report', 'observation', 'entry'));
      ALTER TABLE competency_evidence ADD CONSTRAINT own_sentences_have_no_level CHECK ((rater_kind = 'self') = (source = 'entry') AND (rater_kind = 'rater' OR level IS NULL));
      CREATE OR REPLACE FUNCTION evidence_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'evidence is never removed'; END IF;
        IF TG_OP = 'INSERT' AND (NEW.rater_kind = 'self') IS DISTINCT FROM EXISTS (SELECT 1 FROM enrolments e WHERE e.id = NEW.enrolment_id AND e.person_id = NEW.rater_id) THEN
          RAISE EXCEPTION 'nobody is their own evidence, and own sentences are named by their writer alone';
        END IF;
        IF TG_OP = 'UPDATE' AND (OLD.enrolment_id, OLD.indicator, OLD.level, OLD.rater_id, OLD.rater_kind, OLD.source, OLD.source_id, OLD.aspect, OLD.given_at)
          IS DISTINCT FROM (NEW.enrolment_id, NEW.indicator, NEW.level, NEW.rater_id, NEW.rater_kind, NEW.source, NEW.source_id, NEW.aspect, NEW.given_at) THEN
          RAISE EXCEPTION 'evidence is replaced, never changed';
        END IF;
        RETURN NEW;
      END $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE competency_evidence DISABLE TRIGGER evidence_is_kept;
      DELETE FROM competency_evidence WHERE rater_kind = 'self';
      ALTER TABLE competency_evidence ENABLE TRIGGER evidence_is_kept;
      CREATE OR REPLACE FUNCTION evidence_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'evidence is never removed'; END IF;
        IF TG_OP = 'INSERT' AND EXISTS (SELECT 1 FROM enrolments e WHERE e.id = NEW.enrolment_id AND e.person_id = NEW.rater_id) THEN
          RAISE EXCEPTION 'nobody is their own evidence';
        END IF;
        IF TG_OP = 'UPDATE' AND (OLD.enrolment_id, OLD.indicator, OLD.level, OLD.rater_id, OLD.source, OLD.source_id, OLD.aspect, OLD.given_at)
          IS DISTINCT FROM (NEW.enrolment_id, NEW.indicator, NEW.level, NEW.rater_id, NEW.source, NEW.source_id, NEW.aspect, NEW.given_at) THEN
          RAISE EXCEPTION 'evidence is replaced, never changed';
        END IF;
        RETURN NEW;
      END $$;
      ALTER TABLE competency_evidence DROP CONSTRAINT own_sentences_have_no_level;
      ALTER TABLE competency_evidence DROP CONSTRAINT competency_evidence_source_check;
      ALTER TABLE competency_evidence ADD CONSTRAINT competency_evidence_source_check CHECK (source IN ('report', 'observation'));
      ALTER TABLE competency_evidence DROP COLUMN rater_kind;
      ALTER TABLE practice_reports DROP CONSTRAINT only_returned_reports_come_back;
      ALTER TABLE practice_reports DROP COLUMN resubmit_by;
      DROP TABLE late_results;
    `);
  }
}
