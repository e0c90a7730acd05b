import { Injectable } from '@nestjs/common';
import { settingOf } from '#admissions/setting-of';
import type { Transaction } from '#platform/database/transaction';
import { next } from '#platform/transitions';
import { Agreement } from './agreement.entity.js';
import { type AgreementMethod, type Levels, outcomeOf } from './agreement-rule.js';
import { markingEvents } from './marking.events.js';
import type { OpenedWork } from './open-work.js';
import { HandedInWork } from './work.entity.js';
import { workLife } from './work-status.js';

export interface Reached {
  readonly method: AgreementMethod;
  readonly levels: Levels;
  readonly agreedBy: number | null;
}

/** The levels that two or three markers came to are kept; the work waits for its release. */
@Injectable()
export class KeepAgreement {
  async within(tx: Transaction, { work, enrolment, curriculum, rule }: OpenedWork, reached: Reached): Promise<void> {
    const { method, levels, agreedBy } = reached;
    const { id, round, enrolmentId } = work;
    const outcome = outcomeOf(levels, rule.passLevel, round, settingOf(enrolment, curriculum, 'return_rounds'));
    const status = next(workLife, work.status, 'agree');
    await tx.insert(Agreement, {
      ...{ workId: id, revision: 1, method, levels, agreedAt: tx.now, agreedBy, comment: '', replacedAt: null },
    });
    await tx.record({ name: markingEvents.workAgreed, subjectId: id, enrolmentId, after: { method, levels } });
    await tx.update(HandedInWork, { id }, { status, outcome });
  }
}
