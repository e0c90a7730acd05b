import { Injectable } from '@nestjs/common';
import { settingOf } from '#admissions/setting-of';
import type { Transaction } from '#platform/database/transaction';
import { next } from '#platform/transitions';
import { Agreement } from './agreement.entity.js';
import { AssignmentsQueries } from './assignments.queries.js';
import { EnterLevels } from './enter-levels.js';
import { markingEvents } from './marking.events.js';
import type { OpenedWork } from './open-work.js';
import { HandedInWork } from './work.entity.js';
import { workLife } from './work-status.js';

const DAY = 86_400_000;

/** What was agreed on reaches the trainee: it becomes judgements of the competencies, and from here on there is time for an appeal. */
@Injectable()
export class ReleaseWork {
  constructor(
    private readonly assignments: AssignmentsQueries,
    private readonly enter: EnterLevels,
  ) {}

  /** Found anew by its id, because its agreement may have been kept in this very transaction. */
  async within(tx: Transaction, opened: OpenedWork): Promise<void> {
    const work = await tx.find(HandedInWork, { id: opened.work.id });
    const status = next(workLife, work.status, 'release');
    const { id, kind, round, enrolmentId, outcome } = work;
    const { levels, agreedBy } = await tx.find(Agreement, { workId: id, revision: 1 });
    const marks = await this.assignments.marksOf(id, tx);
    const fresh = marks.filter((one) => one.status === 'handed_in');
    await this.enter.within(tx, opened, { levels, judgedBy: agreedBy, marks, fresh });
    const days = settingOf(opened.enrolment, opened.curriculum, 'appeal_days');
    const appealUntil = new Date(tx.now.getTime() + days * DAY);
    await tx.update(HandedInWork, { id }, { status, releasedAt: tx.now, appealUntil });
    await tx.record({ name: markingEvents.workReleased, subjectId: id, enrolmentId, after: { kind, outcome, round } });
  }
}
