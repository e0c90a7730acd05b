import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Organisations1700000000002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE organisations (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        name text NOT NULL CHECK (name <> ''),
        name_kana text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('state', 'prefecture', 'designated_city', 'municipality', 'commissioned')),
        prefecture char(2) NOT NULL CHECK (prefecture BETWEEN '01' AND '47'),
        bureau text NOT NULL CHECK (bureau IN ('sapporo', 'sendai', 'tokyo', 'nagoya', 'osaka', 'hiroshima', 'takamatsu', 'fukuoka')),
        window_name text NOT NULL,
        UNIQUE (name, window_name)
      );
      CREATE INDEX organisations_by_prefecture ON organisations (prefecture);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE organisations');
  }
}
