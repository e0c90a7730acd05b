import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Curriculum1700000000004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE curriculum_versions (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        programme text NOT NULL,
        number integer NOT NULL CHECK (number > 0),
        content_hash text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
        document jsonb NOT NULL,
        published_at timestamptz NOT NULL,
        UNIQUE (programme, number),
        UNIQUE (programme, content_hash)
      );
      CREATE TRIGGER curriculum_versions_are_frozen BEFORE UPDATE OR DELETE ON curriculum_versions
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE curriculum_versions');
  }
}
