import { Injectable } from '@nestjs/common';
import type { WorkAttachment } from '#marking/work-body';
import type { Transaction } from '#platform/database/transaction';
import { Problem } from '#platform/problems';
import { Attachment } from './attachment.entity.js';
import { AttachmentsQueries } from './attachments.queries.js';
import { practicePaths } from './practice.paths.js';

/** The files of a report go with it to the markers, and from then on stay. */
@Injectable()
export class HandOverAttachments {
  constructor(private readonly attachments: AttachmentsQueries) {}

  async within(tx: Transaction, reportId: number, round: number): Promise<WorkAttachment[]> {
    const there = await this.attachments.of(reportId, tx);
    if (there.some(({ suspicions }) => suspicions))
      throw new Problem(422, 'practice.attachment_unseen', practicePaths.attachments);
    for (const { id, firstRound } of there)
      if (firstRound === null) await tx.update(Attachment, { id }, { firstRound: round });
    return there
      .filter(({ scan }) => scan !== 'infected' && scan !== 'erased')
      .map(({ fileId, name, kind, size }) => ({ fileId, name, kind, size }));
  }
}
