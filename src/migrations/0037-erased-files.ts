import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file with somebody's personal data in it loses its bytes for good; its row stays, as of an infected one. */
export class ErasedFiles1700000000037 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE stored_files DROP CONSTRAINT stored_files_scan_check, DROP CONSTRAINT stored_files_check;
      ALTER TABLE stored_files
        ADD CONSTRAINT stored_files_scan_check CHECK (scan IN ('clean', 'unscanned', 'waiting', 'infected', 'erased')),
        ADD CONSTRAINT stored_files_check CHECK (CASE WHEN scan IN ('infected', 'erased') THEN content = '' ELSE octet_length(content) = size END);
      CREATE FUNCTION erased_for_good() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'an erased file does not come back' USING ERRCODE = 'check_violation'; END $$;
      CREATE TRIGGER erased_for_good BEFORE UPDATE ON stored_files FOR EACH ROW
        WHEN (OLD.scan = 'erased' AND NEW.scan <> 'erased') EXECUTE FUNCTION erased_for_good();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER erased_for_good ON stored_files;
      DROP FUNCTION erased_for_good;
      ALTER TABLE stored_files DROP CONSTRAINT stored_files_scan_check, DROP CONSTRAINT stored_files_check;
      ALTER TABLE stored_files
        ADD CONSTRAINT stored_files_scan_check CHECK (scan IN ('clean', 'unscanned', 'waiting', 'infected')) NOT VALID,
        ADD CONSTRAINT stored_files_check CHECK (CASE WHEN scan = 'infected' THEN content = '' ELSE octet_length(content) = size END) NOT VALID;
    `);
  }
}
