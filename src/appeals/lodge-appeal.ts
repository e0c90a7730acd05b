import { Injectable } from '@nestjs/common';
import { settingOf } from '#admissions/setting-of';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { Attempt } from '#examination/attempt.entity';
import { AttemptsQueries } from '#examination/attempts.queries';
import { examinationPaths } from '#examination/examination.paths';
import type { Person } from '#platform/actor/actor';
import { workingDaysAfter } from '#platform/clock/working-days';
import { Work } from '#platform/database/work';
import { conflict, notFound } from '#platform/problems';
import { Appeal } from './appeal.entity.js';
import { AppealExtensionsQueries } from './appeal-extensions.queries.js';
import { appealRule } from './appeal-rule.js';
import { type AppealLodged, appealsEvents } from './appeals.events.js';
import { appealsPaths } from './appeals.paths.js';

export interface NewAppeal {
  readonly itemIds: readonly string[];
  readonly reason: string;
}

/** A trainee says, once and in time, that the result of a test is wrong: in which questions, and why. */
@Injectable()
export class LodgeAppeal {
  constructor(
    private readonly work: Work,
    private readonly library: CurriculumLibrary,
    private readonly attempts: AttemptsQueries,
    private readonly extensions: AppealExtensionsQueries,
  ) {}

  run(actor: Person, attemptId: number, { itemIds, reason }: NewAppeal): Promise<void> {
    return this.work.run(actor, async (tx) => {
      await tx.find(Attempt, { id: attemptId });
      const attempt = await this.attempts.detail(attemptId, tx);
      if (attempt?.personId !== actor.id || !itemIds.every((item) => attempt.itemIds.includes(item))) throw notFound();
      const curriculum = await this.library.version(attempt.curriculumVersionId);
      const { obstacle } = appealRule(curriculum, attempt, tx.now, await this.extensions.untilOf(attemptId, tx));
      if (obstacle) throw conflict(`appeals.${obstacle}`, examinationPaths.result(attemptId));
      if (await tx.findOrNull(Appeal, { attemptId }))
        throw conflict('appeals.lodged_already', appealsPaths.own(attemptId));
      const appeal = await tx.insert(Appeal, {
        attemptId,
        appellantId: actor.id,
        itemIds: [...itemIds],
        reason,
        status: 'waiting',
        lodgedAt: tx.now,
        promisedOn: workingDaysAfter(tx.now, settingOf(attempt, curriculum, 'appeal_working_days')),
      });
      await tx.record({
        name: appealsEvents.appealLodged,
        subjectId: appeal.id,
        enrolmentId: attempt.enrolmentId,
        after: { attemptId, itemIds } satisfies AppealLodged,
      });
    });
  }
}
