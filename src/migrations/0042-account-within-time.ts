import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The account of time itself refuses what cannot be true yet: reading never runs ahead of the server's clock, watching by ten seconds at
 * most. Whoever has progress has an account, so that the check is never missed.
 */
export class AccountWithinTime1700000000042 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE learning_accounts ADD COLUMN watched_at timestamptz, ADD COLUMN read_at timestamptz,
        ADD CONSTRAINT learning_accounts_within_time CHECK (watched_until <= watched_at + interval '10 seconds' AND read_until <= read_at);
      INSERT INTO learning_accounts (enrolment_id) SELECT DISTINCT enrolment_id FROM lesson_progress ON CONFLICT DO NOTHING;
      ALTER TABLE lesson_progress DROP CONSTRAINT lesson_progress_enrolment_id_fkey,
        ADD CONSTRAINT lesson_progress_has_account FOREIGN KEY (enrolment_id) REFERENCES learning_accounts;
      DROP FUNCTION percent_counted, percent_watched, percent_read, characters_in;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION percent_watched(played int4multirange, seconds integer) RETURNS integer LANGUAGE sql IMMUTABLE
        RETURN LEAST(100, seconds_in(played) * 100 / seconds);
      CREATE FUNCTION percent_read(sections int4multirange, characters integer[]) RETURNS integer LANGUAGE sql IMMUTABLE
        RETURN (SELECT COALESCE(sum(length) FILTER (WHERE sections @> number::integer), 0) * 100 / sum(length)
          FROM unnest(characters) WITH ORDINALITY AS section (length, number));
      CREATE FUNCTION percent_counted(percent integer, threshold integer) RETURNS integer LANGUAGE sql IMMUTABLE
        RETURN CASE WHEN percent >= threshold THEN 100 ELSE percent END;
      CREATE FUNCTION characters_in(sections int4multirange, characters integer[]) RETURNS integer LANGUAGE sql IMMUTABLE
        RETURN (SELECT COALESCE(sum(length), 0) FROM unnest(characters) WITH ORDINALITY AS section (length, number)
          WHERE sections @> number::integer);
      ALTER TABLE lesson_progress DROP CONSTRAINT lesson_progress_has_account,
        ADD CONSTRAINT lesson_progress_enrolment_id_fkey FOREIGN KEY (enrolment_id) REFERENCES enrolments;
      ALTER TABLE learning_accounts DROP CONSTRAINT learning_accounts_within_time, DROP COLUMN watched_at, DROP COLUMN read_at;
    `);
  }
}
