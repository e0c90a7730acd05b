import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Evidence for single indicators, kept beside the judgements: who saw what at which level, and the sentence that shows it. */
export class Ledger1700000000024 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE competency_evidence (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        enrolment_id integer NOT NULL REFERENCES enrolments,
        indicator text NOT NULL CHECK (indicator ~ '^K[1-4]-[1-9]$'),
        framework_version smallint NOT NULL CHECK (framework_version > 0),
        level smallint CHECK (level BETWEEN 1 AND 5),
        rater_id integer NOT NULL REFERENCES persons,
        source text NOT NULL CHECK (source IN ('report', 'observation')),
        source_id integer NOT NULL,
        aspect text NOT NULL CHECK (aspect <> ''),
        statement text NOT NULL CHECK (length(statement) <= 2000),
        quote text NOT NULL CHECK (length(quote) <= 1000),
        quote_place text NOT NULL CHECK (length(quote_place) <= 200),
        given_at timestamptz NOT NULL,
        replaced_at timestamptz CHECK (replaced_at >= given_at)
      );
      CREATE UNIQUE INDEX evidence_stands_once ON competency_evidence (enrolment_id, indicator, aspect, source, source_id, rater_id) WHERE replaced_at IS NULL;

      CREATE FUNCTION evidence_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
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
      CREATE TRIGGER evidence_is_kept BEFORE INSERT OR UPDATE OR DELETE ON competency_evidence FOR EACH ROW EXECUTE FUNCTION evidence_is_kept();

      ALTER TABLE judgements ADD framework_version smallint NOT NULL DEFAULT 1 CHECK (framework_version > 0);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'ALTER TABLE judgements DROP framework_version; DROP TABLE competency_evidence; DROP FUNCTION evidence_is_kept',
    );
  }
}
