import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every request of a trainee asks for their enrolment; and nobody can wish about messages, which are sent at once. */
export class HotPaths1700000000017 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE INDEX enrolments_of_person ON enrolments (person_id, id);

      DELETE FROM mail_preferences WHERE topic = 'message';
      ALTER TABLE mail_preferences DROP CONSTRAINT mail_preferences_topic_check,
        ADD CONSTRAINT mail_preferences_topic_check CHECK (topic IN ('returned', 'decision', 'request', 'news'));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE mail_preferences DROP CONSTRAINT mail_preferences_topic_check,
        ADD CONSTRAINT mail_preferences_topic_check CHECK (topic IN ('returned', 'decision', 'request', 'message', 'news'));
      DROP INDEX enrolments_of_person;
    `);
  }
}
