import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Register and notifications: both follow what happened below them. */
export class Terraces1700000000010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE register_entries (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        certificate_id integer NOT NULL REFERENCES certificates,
        person_id integer NOT NULL REFERENCES persons,
        organisation_id integer NOT NULL REFERENCES organisations,
        publication text NOT NULL DEFAULT 'organisation' CHECK (publication IN ('none', 'organisation', 'name')),
        valid_from date NOT NULL,
        valid_to date CHECK (valid_to >= valid_from),
        recorded_at timestamptz NOT NULL,
        superseded_at timestamptz CHECK (superseded_at >= recorded_at)
      );
      CREATE UNIQUE INDEX one_current_entry_per_certificate ON register_entries (certificate_id) WHERE superseded_at IS NULL;
      CREATE INDEX register_entries_by_organisation ON register_entries (organisation_id) WHERE superseded_at IS NULL;

      CREATE TABLE mails (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        event_id bigint REFERENCES events,
        person_id integer REFERENCES persons,
        template text NOT NULL,
        address text NOT NULL,
        language text NOT NULL CHECK (language IN ('ja', 'ja-easy', 'en')),
        subject text NOT NULL,
        body text NOT NULL,
        secrets text[] NOT NULL DEFAULT '{}',
        status text NOT NULL CHECK (status IN ('queued', 'sent', 'failed')),
        tries smallint NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL,
        sent_at timestamptz,
        error text,
        CHECK ((status = 'sent') = (sent_at IS NOT NULL)),
        CONSTRAINT sent_mails_keep_no_secret CHECK (status <> 'sent' OR secrets = '{}')
      );
      CREATE UNIQUE INDEX one_mail_per_event_and_address ON mails (event_id, template, address);
      CREATE INDEX mails_by_person ON mails (person_id, id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE mails, register_entries');
  }
}
