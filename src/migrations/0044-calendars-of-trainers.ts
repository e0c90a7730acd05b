import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Trainers have calendars too: days on which marks are due, with how many works, answers to appeals, and groups that they lead. */
export class CalendarsOfTrainers1700000000044 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE calendar_entries ADD COLUMN count integer NOT NULL DEFAULT 1 CHECK (count >= 1);
      ALTER TABLE calendar_entries DROP CONSTRAINT calendar_entries_kind;
      ALTER TABLE calendar_entries ADD CONSTRAINT calendar_entries_kind
        CHECK (kind IN ('start', 'learning', 'practice', 'session', 'course', 'appeal_until', 'appeal_answer', 'marking', 'verdict', 'group'));
      ALTER TABLE calendar_entries ADD CONSTRAINT only_marks_are_counted CHECK (count = 1 OR kind = 'marking');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM calendar_entries WHERE kind IN ('marking', 'verdict', 'group');
      ALTER TABLE calendar_entries DROP CONSTRAINT only_marks_are_counted;
      ALTER TABLE calendar_entries DROP CONSTRAINT calendar_entries_kind;
      ALTER TABLE calendar_entries ADD CONSTRAINT calendar_entries_kind
        CHECK (kind IN ('start', 'learning', 'practice', 'session', 'course', 'appeal_until', 'appeal_answer'));
      ALTER TABLE calendar_entries DROP COLUMN count;
    `);
  }
}
