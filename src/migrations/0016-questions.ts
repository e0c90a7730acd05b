import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions of trainees to the course desk, what was written in them, drafts of answers, and what was published for everybody. */
export class Questions1700000000016 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE questions (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        enrolment_id integer NOT NULL REFERENCES enrolments,
        asker_id integer NOT NULL REFERENCES persons,
        kind text NOT NULL CHECK (kind IN ('content', 'procedure', 'technical')),
        lesson_id text CHECK (lesson_id ~ '^[A-Z][0-9]+-L[0-9]+$'),
        status text NOT NULL CHECK (status IN ('open', 'answered', 'closed')),
        asked_at timestamptz NOT NULL,
        waiting_since timestamptz NOT NULL,
        row_version integer NOT NULL DEFAULT 1
      );
      CREATE INDEX questions_of_asker ON questions (asker_id, id DESC);
      CREATE INDEX questions_waiting ON questions (status, waiting_since, id);

      CREATE TABLE question_messages (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        question_id integer NOT NULL REFERENCES questions,
        author_id integer NOT NULL REFERENCES persons,
        from_desk boolean NOT NULL,
        body text NOT NULL CHECK (length(body) BETWEEN 1 AND 4000),
        written_at timestamptz NOT NULL
      );
      CREATE INDEX question_messages_of_question ON question_messages (question_id, id);
      CREATE TRIGGER question_messages_stay BEFORE UPDATE OR DELETE ON question_messages
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE TABLE answer_drafts (
        question_id integer NOT NULL REFERENCES questions,
        author_id integer NOT NULL REFERENCES persons,
        body text NOT NULL CHECK (length(body) <= 4000),
        row_version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (question_id, author_id)
      );

      CREATE TABLE faq_entries (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        question_id integer NOT NULL REFERENCES questions,
        programme text NOT NULL,
        lesson_id text CHECK (lesson_id ~ '^[A-Z][0-9]+-L[0-9]+$'),
        question text NOT NULL CHECK (length(question) BETWEEN 1 AND 1000),
        answer text NOT NULL CHECK (length(answer) BETWEEN 1 AND 4000),
        published_at timestamptz NOT NULL,
        published_by integer NOT NULL REFERENCES persons,
        withdrawn_at timestamptz,
        withdrawn_by integer REFERENCES persons,
        CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
      );
      CREATE UNIQUE INDEX one_faq_entry_per_question ON faq_entries (question_id) WHERE withdrawn_at IS NULL;
      CREATE INDEX faq_entries_of_lesson ON faq_entries (lesson_id, id DESC) WHERE withdrawn_at IS NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE faq_entries, answer_drafts, question_messages, questions');
  }
}
