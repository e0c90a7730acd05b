import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a marker handed in a moment ago is found without walking through years of it. */
export class MarksOfAMomentAgo1700000000045 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `CREATE INDEX marker_assignments_in_by_time ON marker_assignments (marker_id, handed_in_at DESC) WHERE status = 'handed_in'`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX marker_assignments_in_by_time');
  }
}
