import type { MigrationInterface, QueryRunner } from 'typeorm';

/** More time to appeal for one person, against one result: proposed by the office, approved by somebody else. */
export class TimeToAppeal1700000000041 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE appeal_extensions (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        enrolment_id integer NOT NULL REFERENCES enrolments,
        attempt_id integer REFERENCES attempts,
        work_id integer REFERENCES works,
        old_until timestamptz NOT NULL,
        new_until timestamptz NOT NULL,
        reason_code text NOT NULL CHECK (reason_code IN ('illness', 'family', 'disaster', 'workload_of_window', 'system_fault', 'accommodation', 'other')),
        note text NOT NULL CHECK (length(note) BETWEEN 1 AND 500),
        status text NOT NULL CHECK (status IN ('requested', 'approved', 'declined')),
        requested_by integer NOT NULL REFERENCES persons,
        requested_at timestamptz NOT NULL,
        decided_by integer REFERENCES persons,
        decided_at timestamptz CHECK (decided_at >= requested_at),
        CONSTRAINT more_time_for_a_test_or_a_work CHECK (num_nonnulls(attempt_id, work_id) = 1),
        CONSTRAINT more_time_is_more CHECK (new_until > old_until),
        CONSTRAINT more_time_is_decided_whole CHECK ((status = 'requested') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)),
        CONSTRAINT more_time_is_decided_by_another CHECK (decided_by <> requested_by)
      );
      CREATE UNIQUE INDEX one_open_extension_of_a_test ON appeal_extensions (attempt_id) WHERE status = 'requested';
      CREATE UNIQUE INDEX one_open_extension_of_a_work ON appeal_extensions (work_id) WHERE status = 'requested';
      CREATE INDEX appeal_extensions_of_attempt ON appeal_extensions (attempt_id) WHERE status = 'approved';
      CREATE INDEX appeal_extensions_waiting ON appeal_extensions (id) WHERE status = 'requested';
      CREATE TRIGGER appeal_extensions_are_kept BEFORE UPDATE OR DELETE ON appeal_extensions FOR EACH ROW WHEN (OLD.status <> 'requested')
        EXECUTE FUNCTION refuse_change();
      CREATE FUNCTION nobody_gives_themselves_time() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF EXISTS (SELECT FROM enrolments e WHERE e.id = NEW.enrolment_id AND e.person_id IN (NEW.requested_by, NEW.decided_by))
          THEN RAISE EXCEPTION 'nobody gives themselves more time to appeal' USING ERRCODE = 'check_violation'; END IF;
          IF NEW.enrolment_id IS DISTINCT FROM COALESCE((SELECT a.enrolment_id FROM attempts a WHERE a.id = NEW.attempt_id), (SELECT w.enrolment_id FROM works w WHERE w.id = NEW.work_id))
          THEN RAISE EXCEPTION 'the result is not of enrolment %', NEW.enrolment_id USING ERRCODE = 'check_violation'; END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER nobody_gives_themselves_time BEFORE INSERT OR UPDATE ON appeal_extensions FOR EACH ROW EXECUTE FUNCTION nobody_gives_themselves_time();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE appeal_extensions; DROP FUNCTION nobody_gives_themselves_time');
  }
}
