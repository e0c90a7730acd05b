import { Injectable } from '@nestjs/common';
import { Reader, type Rows } from '#platform/database/reader';
import type { CurriculumDocument } from './curriculum-document.js';

export interface VersionRow {
  readonly id: number;
  readonly number: number;
  readonly content_hash: string;
  readonly document: CurriculumDocument;
  readonly published_at: Date;
}

@Injectable()
export class CurriculumVersionsQueries {
  constructor(private readonly reader: Reader) {}

  byId(id: number): Promise<VersionRow | null> {
    return this.reader.row<VersionRow>(
      'SELECT id, number, content_hash, document, published_at FROM curriculum_versions WHERE id = $1',
      [id],
    );
  }

  async latestId(programme: string): Promise<number | null> {
    const row = await this.reader.row<{ id: number }>(
      'SELECT id FROM curriculum_versions WHERE programme = $1 ORDER BY number DESC LIMIT 1',
      [programme],
    );
    return row?.id ?? null;
  }

  /** Later editions of the programme of a version, published by then; the newest first. */
  async laterIds(versionId: number, by: Date): Promise<number[]> {
    const rows = await this.reader.rows<{ id: number }>(
      `SELECT v.id FROM curriculum_versions v JOIN curriculum_versions own ON own.id = $1 AND v.programme = own.programme AND v.number > own.number
       WHERE v.published_at <= $2 ORDER BY v.number DESC LIMIT 50`,
      [versionId, by],
    );
    return rows.map(({ id }) => id);
  }

  /** The version with this content, with the programme held for this transaction so that two starts cannot publish twice. */
  async withHash(tx: Rows, programme: string, hash: string): Promise<{ id: number; number: number } | null> {
    await tx.rows("SELECT pg_advisory_xact_lock(hashtext('curriculum ' || $1))", [programme]);
    const rows = await tx.rows<{ id: number; number: number }>(
      'SELECT id, number FROM curriculum_versions WHERE programme = $1 AND content_hash = $2',
      [programme, hash],
    );
    return rows[0] ?? null;
  }

  async nextNumber(tx: Rows, programme: string): Promise<number> {
    const rows = await tx.rows<{ next: number }>(
      'SELECT coalesce(max(number), 0) + 1 AS next FROM curriculum_versions WHERE programme = $1',
      [programme],
    );
    return rows[0]?.next ?? 1;
  }
}
