import { Injectable } from '@nestjs/common';
import { extensionPolicy } from '#admissions/extension.policy';
import { HandedInWork } from '#marking/work.entity';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { conflict, forbidden, notFound } from '#platform/problems';
import { next } from '#platform/transitions';
import { Appeal } from './appeal.entity.js';
import { AppealExtension } from './appeal-extension.entity.js';
import { obstacle } from './appeal-extension.form.js';
import { type AppealExtensionAction, appealExtensionLife } from './appeal-extension-status.js';
import { AppealExtensionsQueries } from './appeal-extensions.queries.js';
import { appealsEvents } from './appeals.events.js';
import { appealsPaths } from './appeals.paths.js';

/** Somebody else decides about more time to appeal: in time the office or the agency, after its end the agency alone, as with windows. */
@Injectable()
export class DecideAppealExtension {
  constructor(
    private readonly work: Work,
    private readonly extensions: AppealExtensionsQueries,
  ) {}

  run(actor: Person, id: number, action: AppealExtensionAction): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const extension = await tx.find(AppealExtension, { id });
      const seen = await this.extensions.one(actor, id, tx);
      if (!seen) throw notFound();
      const { enrolmentId, attemptId, workId, oldUntil, newUntil } = extension;
      if (!extensionPolicy.decide(actor, seen, extension, tx.now > oldUntil))
        throw forbidden(
          actor.id === extension.requestedBy
            ? 'admissions.proposer_does_not_decide'
            : 'admissions.agency_decides_after_deadline',
        );
      const status = next(appealExtensionLife, extension.status, action);
      const back = appealsPaths.extension(id);
      if (action === 'approve') {
        const lodged = await tx.manager.existsBy(Appeal, workId === null ? { attemptId: attemptId ?? 0 } : { workId });
        if (lodged || obstacle(newUntil, oldUntil, tx.now))
          throw conflict('appeals.extension_no_longer_possible', back);
        if (workId !== null) await tx.update(HandedInWork, { id: workId }, { appealUntil: newUntil });
      }
      await tx.update(AppealExtension, { id }, { status, decidedBy: actor.id, decidedAt: tx.now });
      await tx.record({
        name: action === 'approve' ? appealsEvents.extensionApproved : appealsEvents.extensionDeclined,
        ...{ subjectId: id, enrolmentId, reason: extension.reasonCode },
        ...{
          before: { until: oldUntil },
          after: { attemptId, workId, status, until: action === 'approve' ? newUntil : oldUntil },
        },
      });
    });
  }
}
