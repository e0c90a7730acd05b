import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events are at once audit trail and outbox; nobody, not even the application, may change or remove one. */
export class Ground1700000000001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;

      CREATE TABLE events (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        action_id uuid NOT NULL,
        request_id text,
        at timestamptz NOT NULL,
        actor_id integer,
        actor_role text NOT NULL,
        name text NOT NULL CHECK (name ~ '^[a-z]+(_[a-z]+)*[.][a-z]+(_[a-z]+)*$'),
        subject_id integer NOT NULL,
        enrolment_id integer,
        reason text,
        before jsonb,
        after jsonb
      );
      CREATE INDEX events_by_subject ON events (name, subject_id);
      CREATE INDEX events_by_enrolment ON events (enrolment_id, id) WHERE enrolment_id IS NOT NULL;
      CREATE INDEX events_by_actor ON events (actor_id, id);

      CREATE TABLE events_to_seal (event_id bigint PRIMARY KEY REFERENCES events);
      CREATE TABLE event_seals (
        sequence bigint PRIMARY KEY CHECK (sequence > 0),
        event_id bigint NOT NULL UNIQUE REFERENCES events,
        previous_hash text NOT NULL,
        hash text NOT NULL UNIQUE
      );

      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$;
      CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON events
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER event_seals_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event_seals
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE FUNCTION queue_event_for_seal() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN INSERT INTO events_to_seal VALUES (NEW.id); RETURN NULL; END $$;
      CREATE TRIGGER events_are_sealed_later AFTER INSERT ON events
        FOR EACH ROW EXECUTE FUNCTION queue_event_for_seal();

      CREATE TABLE handled_events (
        event_id bigint NOT NULL REFERENCES events,
        subscriber text NOT NULL,
        handled_at timestamptz NOT NULL,
        PRIMARY KEY (event_id, subscriber)
      );

      CREATE TABLE http_sessions (
        id text PRIMARY KEY,
        content jsonb NOT NULL,
        person_id integer,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX http_sessions_expired ON http_sessions (expires_at);
      CREATE INDEX http_sessions_of_person ON http_sessions (person_id) WHERE person_id IS NOT NULL;

      CREATE TABLE settings (key text PRIMARY KEY, value jsonb NOT NULL);
    `);
  }

  async down(): Promise<void> {
    throw new Error('The first migration is not taken back: drop the database instead.');
  }
}
