import { Injectable } from '@nestjs/common';
import { Reader, type Rows } from '#platform/database/reader';
import type { FileKind } from '#platform/files/clean-file';
import type { FileScan } from '#platform/files/stored-file.entity';
import type { SuspicionsOfFile } from './attachment.entity.js';

export interface AttachmentRow {
  id: number;
  fileId: number;
  place: number;
  name: string;
  kind: FileKind;
  size: number;
  sha256: string;
  scan: FileScan;
  suspicions: SuspicionsOfFile | null;
  addedAt: Date;
  firstRound: number | null;
}

/** Also one that left the report after it had been handed in. */
export interface AttachmentOfReport extends AttachmentRow {
  removedAt: Date | null;
}

const ROW = `a.id, a.file_id AS "fileId", a.place, a.name, f.kind, f.size, f.sha256, f.scan, a.suspicions, a.added_at AS "addedAt", a.first_round AS "firstRound"`;

@Injectable()
export class AttachmentsQueries {
  constructor(private readonly reader: Reader) {}

  /** The files that belong to a report as it is now. */
  of(reportId: number, rows: Rows = this.reader): Promise<AttachmentRow[]> {
    return rows.rows(
      `SELECT ${ROW} FROM attachments a JOIN stored_files f ON f.id = a.file_id WHERE a.report_id = $1 AND a.removed_at IS NULL ORDER BY a.place`,
      [reportId],
    );
  }

  /** Every file that a report of an enrolment has or had, for its writer to take along. */
  everyOf(enrolmentId: number): Promise<AttachmentOfReport[]> {
    return this.reader.rows(
      `SELECT ${ROW}, a.removed_at AS "removedAt" FROM attachments a JOIN stored_files f ON f.id = a.file_id JOIN practice_reports r ON r.id = a.report_id
       WHERE r.enrolment_id = $1 ORDER BY a.removed_at IS NOT NULL, a.place, a.id LIMIT 100`,
      [enrolmentId],
    );
  }

  /** One file of somebody's report, also one of an earlier round; null where it is another's. */
  own(enrolmentId: number, id: number): Promise<AttachmentRow | null> {
    return this.reader.row(
      `SELECT ${ROW} FROM attachments a JOIN stored_files f ON f.id = a.file_id JOIN practice_reports r ON r.id = a.report_id
       WHERE r.enrolment_id = $1 AND a.id = $2`,
      [enrolmentId, id],
    );
  }
}
