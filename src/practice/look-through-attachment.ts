import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { conflict } from '#platform/problems';
import { kindsIn } from '#wording/look-through';
import { Attachment } from './attachment.entity.js';
import { FindOpenReport } from './find-open-report.js';
import { practiceEvents } from './practice.events.js';
import { practicePaths } from './practice.paths.js';

/** The writer's word on what the guard found in a document: nobody can be told from it. */
@Injectable()
export class LookThroughAttachment {
  constructor(
    private readonly work: Work,
    private readonly find: FindOpenReport,
  ) {}

  /** `lookedThrough`: the fingerprint of the findings that were on the page. */
  run(actor: Actor, id: number, lookedThrough: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { report } = await this.find.within(tx, actor);
      const { suspicions } = await tx.find(Attachment, { id, reportId: report.id });
      if (suspicions?.fingerprint !== lookedThrough) throw conflict('no_longer_possible', practicePaths.attachments);
      await tx.update(Attachment, { id }, { suspicions: null });
      await tx.record({
        name: practiceEvents.attachmentLookedThrough,
        subjectId: id,
        enrolmentId: report.enrolmentId,
        after: { suspicions: kindsIn(suspicions) },
      });
    });
  }
}
