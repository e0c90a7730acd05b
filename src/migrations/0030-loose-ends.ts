import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Results that will probably be late, so that the office is told once and in time. */
export class LooseEnds1700000000030 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE late_results (
        work_id integer PRIMARY KEY REFERENCES works,
        promised_on date NOT NULL,
        expected_on date NOT NULL,
        foreseen_at timestamptz NOT NULL
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE late_results');
  }
}
