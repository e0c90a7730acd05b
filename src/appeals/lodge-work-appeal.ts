import { Injectable } from '@nestjs/common';
import { settingOf } from '#admissions/setting-of';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { ContestWork } from '#marking/contest-work';
import { markingPaths } from '#marking/marking.paths';
import { HandedInWork } from '#marking/work.entity';
import type { Person } from '#platform/actor/actor';
import { workingDaysAfter } from '#platform/clock/working-days';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { conflict, notFound } from '#platform/problems';
import { Appeal } from './appeal.entity.js';
import { AppealPoint } from './appeal-point.entity.js';
import { appealsEvents, type WorkAppealLodged } from './appeals.events.js';
import { contestable, workAppealRule } from './work-appeal-rule.js';
import { type OwnMarkedWork, WorkAppealsQueries } from './work-appeals.queries.js';

/** By criterion, why its level is wrong. */
export type PointsOfAppeal = Readonly<Record<string, string>>;

/** A trainee says, once and in time, in which criteria the marks of the own work are wrong, and why. It goes to fresh eyes at once. */
@Injectable()
export class LodgeWorkAppeal {
  constructor(
    private readonly work: Work,
    private readonly appeals: WorkAppealsQueries,
    private readonly library: CurriculumLibrary,
    private readonly contest: ContestWork,
  ) {}

  run(actor: Person, workId: number, points: PointsOfAppeal): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const work = await tx.find(HandedInWork, { id: workId });
      const own = await this.appeals.ofTrainee(actor.id, workId, tx);
      const criteria = Object.keys(points);
      if (!own || criteria.length === 0 || !criteria.every((one) => contestable(own.levels).includes(one)))
        throw notFound();
      if (own.appeal) throw conflict('appeals.work_lodged_already', markingPaths.appeal(workId));
      const obstacle = workAppealRule(own, tx.now);
      if (obstacle) throw conflict(`appeals.work_${obstacle}`, markingPaths.appeal(workId));
      const appeal = await this.keep(tx, actor, own, points);
      await this.contest.within(tx, work, criteria);
      await tx.record({
        name: appealsEvents.workAppealLodged,
        subjectId: appeal.id,
        enrolmentId: own.enrolmentId,
        after: { workId, criteria } satisfies WorkAppealLodged,
      });
    });
  }

  private async keep(tx: Transaction, actor: Person, own: OwnMarkedWork, points: PointsOfAppeal): Promise<Appeal> {
    const curriculum = await this.library.version(own.curriculumVersionId);
    const appeal = await tx.insert(Appeal, {
      ...{ workId: own.workId, appellantId: actor.id, itemIds: Object.keys(points), reason: '', status: 'waiting' },
      lodgedAt: tx.now,
      promisedOn: workingDaysAfter(tx.now, settingOf(own, curriculum, 'appeal_working_days')),
    });
    for (const [criterion, reason] of Object.entries(points))
      await tx.insert(AppealPoint, { appealId: appeal.id, criterion, reason, stood: own.levels[criterion] ?? 1 });
    return appeal;
  }
}
