import { Injectable } from '@nestjs/common';
import { settingOf } from '#admissions/setting-of';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { type Levels, outcomeOf } from '#marking/agreement-rule';
import { NoteMarks } from '#marking/note-marks';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { forbidden, notFound } from '#platform/problems';
import { next } from '#platform/transitions';
import { Moderation } from './moderation.entity.js';
import { moderationEvents } from './moderation.events.js';
import { moderationPolicy } from './moderation.policy.js';
import { moderationLife } from './moderation-status.js';
import { ModerationsQueries } from './moderations.queries.js';

/** `levels`: null confirms those that stand. */
export interface ModerationDecision {
  readonly levels: Levels | null;
  readonly note: string | null;
}

/** A moderator confirms what stands, or says what they would have given. Nothing of the marking changes by it. */
@Injectable()
export class ModerateWork {
  constructor(
    private readonly work: Work,
    private readonly moderations: ModerationsQueries,
    private readonly library: CurriculumLibrary,
    private readonly notes: NoteMarks,
  ) {}

  run(actor: Person, id: number, { levels, note }: ModerationDecision): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { status: before } = await tx.find(Moderation, { id });
      const [detail] = await this.moderations.one(actor.id, id, tx);
      if (!detail) throw notFound();
      if (!moderationPolicy.moderate(actor)) throw forbidden();
      const status = next(moderationLife, before, levels ? 'remark' : 'confirm');
      const curriculum = await this.library.version(detail.curriculumVersionId);
      const [passLevel, rounds] = [
        settingOf(detail, curriculum, 'criterion_pass_level'),
        settingOf(detail, curriculum, 'return_rounds'),
      ];
      const outcome = levels ? outcomeOf(levels, passLevel, detail.round, rounds) : null;
      await tx.update(
        Moderation,
        { id },
        { status, moderatorId: actor.id, moderatedAt: tx.now, levels, outcome, note },
      );
      // Where the result would have been another, its markers get a letter of its own.
      const told = outcome !== null && outcome !== detail.standing;
      if (note !== null) await this.notes.within(tx, detail.workId, told);
      await tx.record({
        name: moderationEvents.workModerated,
        subjectId: id,
        before: { status: before },
        after: { workId: detail.workId, status, outcome, standing: detail.standing },
      });
    });
  }
}
