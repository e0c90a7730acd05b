import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mail as a thing of its own: messages of the office, the morning digest, wishes, typed codes, and what came back. */
export class Mail1700000000015 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE persons ADD COLUMN email_unreachable_since timestamptz;

      CREATE TABLE messages (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        author_id integer NOT NULL REFERENCES persons,
        author_role text NOT NULL CHECK (author_role IN ('office', 'agency')),
        subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 100 AND subject !~ '[\\r\\n]'),
        body text NOT NULL CHECK (length(body) BETWEEN 1 AND 4000),
        written_at timestamptz NOT NULL
      );
      CREATE TABLE message_recipients (
        message_id integer NOT NULL REFERENCES messages,
        enrolment_id integer NOT NULL REFERENCES enrolments,
        PRIMARY KEY (message_id, enrolment_id)
      );
      CREATE INDEX message_recipients_by_enrolment ON message_recipients (enrolment_id, message_id);

      ALTER TABLE mails
        ADD COLUMN enrolment_id integer REFERENCES enrolments,
        ADD COLUMN bounced_at timestamptz,
        ADD COLUMN bounce_class text CHECK (bounce_class IN ('address', 'mailbox', 'delivery', 'policy', 'other')),
        DROP CONSTRAINT mails_status_check,
        DROP CONSTRAINT mails_check,
        DROP CONSTRAINT sent_mails_keep_no_secret,
        ADD CONSTRAINT mails_status_check CHECK (status IN ('queued', 'sent', 'failed', 'bounced')),
        ADD CONSTRAINT sent_mails_say_when CHECK (CASE status WHEN 'sent' THEN sent_at IS NOT NULL WHEN 'bounced' THEN true ELSE sent_at IS NULL END),
        ADD CONSTRAINT bounced_mails_say_when_and_why CHECK ((status = 'bounced') = (bounced_at IS NOT NULL) AND (bounced_at IS NULL) = (bounce_class IS NULL)),
        ADD CONSTRAINT mails_that_left_keep_no_secret CHECK (status IN ('queued', 'failed') OR secrets = '{}');
      UPDATE mails SET enrolment_id = events.enrolment_id FROM events WHERE events.id = mails.event_id;
      CREATE INDEX mails_by_enrolment ON mails (enrolment_id, id);
      CREATE INDEX mails_that_bounced ON mails (bounced_at) WHERE status = 'bounced';

      CREATE TABLE digests (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        person_id integer NOT NULL REFERENCES persons,
        day date NOT NULL,
        enrolment_id integer REFERENCES enrolments,
        due_at timestamptz,
        written_at timestamptz NOT NULL,
        CONSTRAINT one_digest_per_person_and_day UNIQUE (person_id, day),
        CONSTRAINT reminders_say_of_what CHECK (due_at IS NULL OR enrolment_id IS NOT NULL)
      );
      CREATE TABLE deadline_reminders (
        enrolment_id integer NOT NULL REFERENCES enrolments,
        due_at timestamptz NOT NULL,
        days smallint NOT NULL CHECK (days IN (14, 7, 3, 1)),
        digest_id integer NOT NULL REFERENCES digests,
        PRIMARY KEY (enrolment_id, due_at, days)
      );
      CREATE TABLE digest_news (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        person_id integer NOT NULL REFERENCES persons,
        event_id bigint NOT NULL REFERENCES events,
        template text NOT NULL,
        subject text NOT NULL,
        path text NOT NULL,
        waits_since timestamptz NOT NULL,
        digest_id integer REFERENCES digests,
        CONSTRAINT told_once_per_event UNIQUE (event_id, template, person_id)
      );
      CREATE INDEX digest_news_that_waits ON digest_news (person_id, id) WHERE digest_id IS NULL;
      CREATE INDEX digest_news_by_digest ON digest_news (digest_id);

      CREATE TABLE mail_preferences (
        person_id integer NOT NULL REFERENCES persons,
        topic text NOT NULL CHECK (topic IN ('returned', 'decision', 'request', 'message', 'news')),
        delivery text NOT NULL CHECK (delivery IN ('immediate', 'digest', 'off')),
        PRIMARY KEY (person_id, topic),
        CONSTRAINT only_news_can_be_turned_off CHECK (delivery <> 'off' OR topic = 'news')
      );

      CREATE TABLE page_codes (
        code_hash text PRIMARY KEY,
        path text NOT NULL CHECK (path ~ '^/[^/]'),
        purpose text,
        salt text,
        CONSTRAINT keys_are_derived CHECK ((purpose IS NULL) = (salt IS NULL))
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE page_codes, mail_preferences, digest_news, deadline_reminders, digests, message_recipients, messages;
      UPDATE mails SET status = 'failed', sent_at = NULL WHERE status = 'bounced';
      ALTER TABLE mails
        DROP CONSTRAINT mails_that_left_keep_no_secret,
        DROP CONSTRAINT bounced_mails_say_when_and_why,
        DROP CONSTRAINT sent_mails_say_when,
        DROP CONSTRAINT mails_status_check,
        DROP COLUMN enrolment_id,
        DROP COLUMN bounced_at,
        DROP COLUMN bounce_class,
        ADD CONSTRAINT mails_status_check CHECK (status IN ('queued', 'sent', 'failed')),
        ADD CONSTRAINT mails_check CHECK ((status = 'sent') = (sent_at IS NOT NULL)),
        ADD CONSTRAINT sent_mails_keep_no_secret CHECK (status <> 'sent' OR secrets = '{}');
      ALTER TABLE persons DROP COLUMN email_unreachable_since;
    `);
  }
}
