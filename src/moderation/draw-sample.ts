import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { rewordedCriteria } from '#curriculum/reworded-criteria';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { forbidden } from '#platform/problems';
import { Moderation } from './moderation.entity.js';
import { moderationEvents } from './moderation.events.js';
import { moderationPolicy } from './moderation.policy.js';
import { type ReleasedMarks, risksOf } from './moderation-risks.js';
import { ModerationRound } from './moderation-round.entity.js';
import { moderationSample } from './moderation-sample.js';
import { ModerationsQueries } from './moderations.queries.js';

export interface SamplePeriod {
  readonly releasedFrom: string;
  readonly releasedUntil: string;
}

/** Works released in a period are chosen to be looked at again. Answers how many. */
@Injectable()
export class DrawSample {
  constructor(
    private readonly work: Work,
    private readonly library: CurriculumLibrary,
    private readonly moderations: ModerationsQueries,
  ) {}

  run(actor: Person, period: SamplePeriod, seed = randomInt(2 ** 31 - 1)): Promise<number> {
    return this.work.run(actor, async (tx) => {
      if (!moderationPolicy.draw(actor)) throw forbidden();
      const curriculum = await this.library.latest();
      const released = await this.moderations.candidates(period.releasedFrom, period.releasedUntil, tx);
      const bounds = {
        passLevel: curriculum.setting('criterion_pass_level'),
        newMarkerWorks: curriculum.setting('new_marker_works'),
        drifting: new Set(await this.moderations.drifting(tx)),
        reworded: await this.reworded(curriculum, released),
      };
      const chosen = moderationSample(
        released.map((one) => ({ workId: one.workId, risks: risksOf(one, bounds) })),
        {
          percent: curriculum.setting('moderation_percent'),
          randomPercent: curriculum.setting('moderation_random_percent'),
        },
        seed,
      );
      const values = { ...period, seed, works: released.length, drawnBy: actor.id, drawnAt: tx.now };
      const { id } = await tx.insert(ModerationRound, values);
      for (const { workId, reasons } of chosen)
        await tx.insert(Moderation, { roundId: id, workId, reasons: [...reasons], status: 'waiting' });
      await tx.record({
        name: moderationEvents.moderationDrawn,
        subjectId: id,
        after: { works: released.length, chosen: chosen.length, seed },
      });
      return chosen.length;
    });
  }

  /** What the newest edition words differently from those by which these works were marked. */
  private async reworded(newest: PublishedCurriculum, works: readonly ReleasedMarks[]) {
    const reworded = new Map<number, ReadonlySet<string>>();
    for (const id of new Set(works.map(({ versionId }) => versionId)))
      reworded.set(id, rewordedCriteria((await this.library.version(id)).document, newest.document));
    return reworded;
  }
}
