import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { conflict } from '#platform/problems';
import { next } from '#platform/transitions';
import { admissionsEvents } from './admissions.events.js';
import { admissionsPaths } from './admissions.paths.js';
import { Enrolment } from './enrolment.entity.js';
import { Extension } from './extension.entity.js';
import type { Outlook } from './extension-effect.js';
import { ExtensionEffects } from './extension-effects.js';
import { extensionLife } from './extension-status.js';
import { endOf, obstacleTo } from './extension-wish.js';
import { FindExtension } from './find-extension.js';
import { windowOf } from './stage-window.js';

/** Somebody else approves more time: the window ends later and is open again. What it does to the later stages is kept with the event. */
@Injectable()
export class ApproveExtension {
  constructor(
    private readonly work: Work,
    private readonly find: FindExtension,
    private readonly effects: ExtensionEffects,
  ) {}

  /** `seenVersion` is the enrolment as the approver saw its effect; a newer one must be looked at again. */
  run(actor: Person, id: number, seenVersion: number): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { extension, enrolment, rowVersion } = await this.find.within(tx, actor, id);
      const status = next(extensionLife, extension.status, 'approve');
      const back = admissionsPaths.extensionRequest(id);
      const window = windowOf(enrolment);
      if (window?.stage !== extension.stage) throw conflict('admissions.not_in_a_window', back);
      if (rowVersion !== seenVersion) throw conflict('changed_meanwhile', back);
      const { id: enrolmentId } = enrolment;
      const { dueAt: oldDueAt } = window;
      const newDueAt = endOf(extension, oldDueAt);
      if (obstacleTo(newDueAt, window, tx.now)) throw conflict('admissions.extension_no_longer_possible', back);
      const { before, after } = await this.effects.of(enrolment, window, newDueAt, tx);
      await tx.update(Extension, { id }, { status, oldDueAt, newDueAt, decidedBy: actor.id, decidedAt: tx.now });
      await tx.update(
        Enrolment,
        { id: enrolmentId },
        { ...(await this.laterEnd(tx, extension, newDueAt)), rowVersion: rowVersion + 1 },
      );
      await tx.record({
        name: admissionsEvents.extensionApproved,
        subjectId: enrolmentId,
        enrolmentId,
        reason: extension.reasonCode,
        before: forRecord(before),
        after: { extensionId: id, kind: extension.kind, ...forRecord(after) },
      });
    });
  }

  /** Days more move with the cohort; a named day is the person's own. */
  private async laterEnd(tx: Transaction, { stage, enrolmentId, grantedDays }: Extension, newDueAt: Date) {
    if (stage === 'learning') return { learningDueAt: newDueAt, windowClosedAt: null, lateRequestsUntil: null };
    const { practiceExtraDays, practiceDueAt } = await tx.find(Enrolment, { id: enrolmentId });
    if (grantedDays === null || practiceDueAt) return { practiceDueAt: newDueAt };
    return { practiceExtraDays: practiceExtraDays + grantedDays };
  }
}

const forRecord = ({ dueAt, practiceDays, missingDays, certificateBy }: Outlook) => ({
  dueAt,
  practiceDays,
  missingDays,
  certificateBy,
});
