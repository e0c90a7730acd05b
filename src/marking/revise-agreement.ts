import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { settingOf } from '#admissions/setting-of';
import type { Transaction } from '#platform/database/transaction';
import { Agreement } from './agreement.entity.js';
import { type Levels, outcomeOf } from './agreement-rule.js';
import { AssignmentsQueries } from './assignments.queries.js';
import { EnterLevels } from './enter-levels.js';
import { FRESH_EYES } from './fresh-eyes.js';
import { markingEvents } from './marking.events.js';
import type { OpenedWork } from './open-work.js';
import { HandedInWork } from './work.entity.js';
import type { WorkOutcome } from './work-status.js';

/**
 * An appeal is decided. Levels that changed follow those that stood as another agreement, with everything that hangs on it; what the fresh
 * eyes saw goes into the ledger in any case. Nothing is contested any more.
 */
@Injectable()
export class ReviseAgreement {
  constructor(
    private readonly assignments: AssignmentsQueries,
    private readonly enter: EnterLevels,
  ) {}

  /** `raised`: the levels that change, by criterion. */
  async within(tx: Transaction, opened: OpenedWork, raised: Levels): Promise<WorkOutcome | null> {
    const { work } = opened;
    const { id, enrolmentId, round, kind, outcome: before } = work;
    const standing = await tx.find(Agreement, { workId: id, replacedAt: IsNull() });
    const levels = { ...standing.levels, ...raised };
    const changed = Object.keys(raised).length > 0;
    const marks = await this.assignments.marksOf(id, tx);
    const fresh = marks.filter(({ ordinal }) => ordinal === FRESH_EYES);
    const decidedBy = fresh[0]?.markerId ?? null;
    await this.enter.within(tx, opened, { levels, judgedBy: changed ? decidedBy : standing.agreedBy, marks, fresh });
    const outcome = changed ? this.outcomeOf(opened, levels) : before;
    await tx.update(HandedInWork, { id }, { contested: [], outcome });
    await tx.record({ name: markingEvents.contestEnded, subjectId: id, enrolmentId, after: { outcome } });
    if (!changed) return outcome;
    const revision = standing.revision + 1;
    await tx.update(Agreement, { workId: id, revision: standing.revision }, { replacedAt: tx.now });
    await tx.insert(Agreement, {
      ...{ workId: id, revision, method: 'appeal', levels, agreedAt: tx.now, agreedBy: decidedBy, comment: '' },
    });
    await tx.record({
      name: markingEvents.workRevised,
      subjectId: id,
      enrolmentId,
      before: { levels: standing.levels, outcome: before },
      after: { kind, outcome, round, levels, changed: outcome !== before },
    });
    return outcome;
  }

  private outcomeOf({ work, enrolment, curriculum, rule }: OpenedWork, levels: Levels): WorkOutcome {
    return outcomeOf(levels, rule.passLevel, work.round, settingOf(enrolment, curriculum, 'return_rounds'));
  }
}
