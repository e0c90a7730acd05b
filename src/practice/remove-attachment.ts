import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { FileStore } from '#platform/files/file-store';
import { notFound } from '#platform/problems';
import { Attachment } from './attachment.entity.js';
import { FindOpenReport } from './find-open-report.js';
import { practiceEvents } from './practice.events.js';

/** A file leaves the report. One that was handed in before stays with that round; any other is gone for good. */
@Injectable()
export class RemoveAttachment {
  constructor(
    private readonly work: Work,
    private readonly find: FindOpenReport,
    private readonly files: FileStore,
  ) {}

  run(actor: Actor, id: number): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { report } = await this.find.within(tx, actor);
      const attachment = await tx.find(Attachment, { id, reportId: report.id });
      if (attachment.removedAt) throw notFound();
      if (attachment.firstRound === null) {
        await tx.remove(Attachment, { id });
        await this.files.forget(tx, attachment.fileId);
      } else await tx.update(Attachment, { id }, { removedAt: tx.now });
      await tx.record({
        name: practiceEvents.attachmentRemoved,
        subjectId: id,
        enrolmentId: report.enrolmentId,
        after: { kept: attachment.firstRound !== null },
      });
    });
  }
}
