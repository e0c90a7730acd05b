import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { next } from '#platform/transitions';
import { admissionsEvents } from './admissions.events.js';
import { Extension, type RefusalCode } from './extension.entity.js';
import { extensionLife } from './extension-status.js';
import { FindExtension } from './find-extension.js';

/** More time is not granted, and it is said why. */
@Injectable()
export class DeclineExtension {
  constructor(
    private readonly work: Work,
    private readonly find: FindExtension,
  ) {}

  run(actor: Person, id: number, refusalCode: RefusalCode): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { extension, enrolment } = await this.find.within(tx, actor, id);
      const status = next(extensionLife, extension.status, 'decline');
      await tx.update(Extension, { id }, { status, refusalCode, decidedBy: actor.id, decidedAt: tx.now });
      await tx.record({
        name: admissionsEvents.extensionDeclined,
        subjectId: enrolment.id,
        enrolmentId: enrolment.id,
        reason: refusalCode,
        before: { status: extension.status },
        after: { extensionId: id, status },
      });
    });
  }
}
