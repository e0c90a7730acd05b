import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { notFound } from '#platform/problems';
import { next } from '#platform/transitions';
import { admissionsEvents } from './admissions.events.js';
import { Extension } from './extension.entity.js';
import { extensionPolicy } from './extension.policy.js';
import { extensionLife } from './extension-status.js';

/** Who asked for more time takes the wish back before it is decided; answers with the enrolment. For everybody else there is none. */
@Injectable()
export class WithdrawExtension {
  constructor(private readonly work: Work) {}

  run(actor: Person, id: number): Promise<number> {
    return this.work.run(actor, async (tx) => {
      const extension = await tx.find(Extension, { id });
      if (!extensionPolicy.withdraw(actor, extension)) throw notFound();
      const status = next(extensionLife, extension.status, 'withdraw');
      const { enrolmentId } = extension;
      await tx.update(Extension, { id }, { status, decidedAt: tx.now });
      await tx.record({
        name: admissionsEvents.extensionWithdrawn,
        subjectId: enrolmentId,
        enrolmentId,
        before: { status: extension.status },
        after: { extensionId: id, status },
      });
      return enrolmentId;
    });
  }
}
