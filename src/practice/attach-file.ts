import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { FileStore, sha256 } from '#platform/files/file-store';
import type { Upload } from '#platform/http/uploads';
import { Attachment } from './attachment.entity.js';
import { type NoRoom, placeFor } from './attachment-limits.js';
import { AttachmentsQueries } from './attachments.queries.js';
import { type CheckedFile, CheckUpload, type UploadRefusal } from './check-upload.js';
import { FindOpenReport } from './find-open-report.js';
import { practiceEvents } from './practice.events.js';
import type { PracticeReport } from './practice-report.entity.js';

/** Why a file does not come with the report; words at `practice.attachments.refused`. */
export type AttachmentRefusal = UploadRefusal | NoRoom;

/** A file joins the report. It is looked at first, so that no row is locked while that takes its time. */
@Injectable()
export class AttachFile {
  constructor(
    private readonly work: Work,
    private readonly find: FindOpenReport,
    private readonly attachments: AttachmentsQueries,
    private readonly check: CheckUpload,
    private readonly files: FileStore,
  ) {}

  /** Null where it was taken. */
  async run(actor: Actor, upload: Upload): Promise<AttachmentRefusal | null> {
    const checked = await this.check.run(actor, upload);
    return this.work.run(actor, async (tx) => {
      const { report } = await this.find.within(tx, actor);
      const refusal = typeof checked === 'string' ? checked : await this.keep(tx, report, checked);
      if (refusal !== null)
        await tx.record({
          name: practiceEvents.attachmentRefused,
          subjectId: report.id,
          enrolmentId: report.enrolmentId,
          reason: refusal,
        });
      return refusal;
    });
  }

  private async keep(tx: Transaction, report: PracticeReport, checked: CheckedFile): Promise<NoRoom | null> {
    const { file, name, scan, suspicions } = checked;
    const size = file.bytes.length;
    const place = placeFor(await this.attachments.of(report.id, tx), { sha256: sha256(file.bytes), size });
    if (typeof place === 'string') return place;
    const { id: fileId } = await this.files.keep(tx, file, scan);
    const row = { reportId: report.id, fileId, place, name, suspicions, addedAt: tx.now };
    const { id } = await tx.insert(Attachment, row);
    await tx.record({
      name: practiceEvents.attachmentAdded,
      subjectId: id,
      enrolmentId: report.enrolmentId,
      after: { kind: file.kind, size, scan },
    });
    return null;
  }
}
