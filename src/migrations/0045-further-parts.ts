import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Texts of a report for parts that have no column: an edition of its form may ask for any. Erasing reaches them like all others. */
export class FurtherParts1700000000045 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE practice_reports ADD COLUMN further jsonb NOT NULL DEFAULT '{}'
        CONSTRAINT further_parts_are_texts CHECK (jsonb_typeof(further) = 'object' AND NOT jsonb_path_exists(further, '$.* ? (@.type() != "string")') AND length(further::text) <= 200000);
      INSERT INTO redactable_texts (table_name, column_name, most, belongs) VALUES ('practice_reports', 'further', NULL, 't.enrolment_id = $3');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM redactable_texts WHERE table_name = 'practice_reports' AND column_name = 'further';
      ALTER TABLE practice_reports DROP COLUMN further;
    `);
  }
}
