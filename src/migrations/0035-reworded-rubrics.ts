import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A work is looked at again because the words that it was marked by were mended since. */
export class RewordedRubrics1700000000035 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE moderations DROP CONSTRAINT moderations_reasons_check;
      ALTER TABLE moderations ADD CONSTRAINT moderations_reasons_check
        CHECK (cardinality(reasons) > 0 AND reasons <@ ARRAY['borderline', 'new_marker', 'drift', 'disagreement', 'rubric', 'random']);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE moderations DROP CONSTRAINT moderations_reasons_check;
      ALTER TABLE moderations ADD CONSTRAINT moderations_reasons_check
        CHECK (cardinality(reasons) > 0 AND reasons <@ ARRAY['borderline', 'new_marker', 'drift', 'disagreement', 'random']) NOT VALID;
    `);
  }
}
