import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database/transaction';
import { fileEvents } from '#platform/files/file.events';
import { AtOnce, type RecordedEvent, type Subscriber } from '#platform/outbox/subscriber';
import { Attachment } from './attachment.entity.js';
import { practiceEvents } from './practice.events.js';
import { PracticeReport } from './practice-report.entity.js';

/** The scanner found something in a file that had waited for it: the trainee is told by name. */
@Injectable()
@AtOnce(fileEvents.foundInfected)
export class OnFileFoundInfected implements Subscriber {
  async handle(tx: Transaction, { subjectId: fileId }: RecordedEvent): Promise<void> {
    const attachment = await tx.findOrNull(Attachment, { fileId });
    const report = attachment && (await tx.findOrNull(PracticeReport, { id: attachment.reportId }));
    if (!report) return;
    await tx.record({
      name: practiceEvents.attachmentInfected,
      subjectId: attachment.id,
      enrolmentId: report.enrolmentId,
    });
  }
}
