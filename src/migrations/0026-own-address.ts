import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Wishes for another mail address: it counts once a code that went there was typed. */
export class OwnAddress1700000000026 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE address_changes (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        person_id integer NOT NULL REFERENCES persons,
        address text NOT NULL CHECK (address LIKE '%@%'),
        previous text NOT NULL,
        salt text NOT NULL,
        expires_at timestamptz NOT NULL,
        wrong_tries smallint NOT NULL DEFAULT 0 CHECK (wrong_tries BETWEEN 0 AND 5),
        used_at timestamptz
      );
      CREATE INDEX address_changes_of_person ON address_changes (person_id, id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE address_changes');
  }
}
