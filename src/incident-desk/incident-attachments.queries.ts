import { Injectable } from '@nestjs/common';
import { Reader, type Rows } from '#platform/database/reader';
import type { FileKind } from '#platform/files/clean-file';
import type { FileScan } from '#platform/files/stored-file.entity';

/** A file that came with a report that others could read. */
export interface IncidentAttachment {
  id: number;
  fileId: number;
  name: string;
  kind: FileKind;
  size: number;
  scan: FileScan;
}

const ROW = 'a.id, a.file_id AS "fileId", a.name, f.kind, f.size, f.scan';
/** What was handed in once: a file that was not is read by its owner alone. */
const FROM = `FROM attachments a JOIN practice_reports r ON r.id = a.report_id JOIN stored_files f ON f.id = a.file_id
  WHERE r.enrolment_id = $1 AND a.first_round IS NOT NULL`;
const MOST = 50;

@Injectable()
export class IncidentAttachmentsQueries {
  constructor(private readonly reader: Reader) {}

  of(enrolmentId: number): Promise<IncidentAttachment[]> {
    return this.reader.rows(`SELECT ${ROW} ${FROM} ORDER BY a.removed_at IS NOT NULL, a.place, a.id LIMIT ${MOST}`, [
      enrolmentId,
    ]);
  }

  /** One of them; null where it is another's. */
  async one(enrolmentId: number, id: number, rows: Rows = this.reader): Promise<IncidentAttachment | null> {
    const [found] = await rows.rows<IncidentAttachment>(`SELECT ${ROW} ${FROM} AND a.id = $2`, [enrolmentId, id]);
    return found ?? null;
  }

  /** The bytes, for the search in them. */
  async content(fileId: number): Promise<Buffer> {
    const row = await this.reader.row<{ content: Buffer }>('SELECT content FROM stored_files WHERE id = $1', [fileId]);
    return row?.content ?? Buffer.alloc(0);
  }
}
