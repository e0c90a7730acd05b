import { Injectable } from '@nestjs/common';
import { placeOf, rangesToGive } from '#marking/marks-to-give';
import { OpenAssignment } from '#marking/open-assignment';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { Actors } from './actors.js';
import type { History } from './history.js';
import { markComment } from './invented-words.js';
import { MarkingActs } from './marking-acts.js';
import { ReconcileMarks } from './reconcile-marks.js';
import { StoryQueries } from './story.queries.js';
import { DAY, type TraineeStory } from './trainee-story.js';

/** How far trainers lie above or below the level that a text deserves, and how often they do. */
const severity: Record<string, { shift: number; share: number }> = {
  trainer1: { shift: 1, share: 0.25 },
  trainer2: { shift: 0, share: 0 },
  trainer3: { shift: -1, share: 0.2 },
};

/** Two trainers mark a report, each with their own severity; where they do not agree they talk, or a third one decides. */
@Injectable()
export class TellMarking {
  constructor(
    private readonly actors: Actors,
    private readonly rows: StoryQueries,
    private readonly work: Work,
    private readonly open: OpenAssignment,
    private readonly acts: MarkingActs,
    private readonly reconcile: ReconcileMarks,
  ) {}

  /** `markers`: how many of the (up to three) turns are taken. */
  tell(history: History, story: TraineeStory, from: number, markers: number): void {
    for (let turn = 0; turn < markers; turn += 1)
      history.add(new Date(from + (4 + 3 * turn) * DAY), story.lane, () => this.markNext(story));
  }

  private async markNext(story: TraineeStory): Promise<void> {
    const [next] = await this.rows.openMarking(story.enrolmentId);
    if (!next) return this.reconcile.run(story.enrolmentId);
    const actor = await this.actors.person(next.markerId);
    const marks = await this.levels(story, actor, next.id);
    await this.acts.handIn.run(actor, next.id, { marks, comment: markComment, version: next.version });
  }

  /** A level for each criterion that this marker may give, around what the trainee's skill deserves. */
  private async levels(story: TraineeStory, actor: Person, assignmentId: number) {
    const { assignment, work, curriculum, rule } = await this.work.run(actor, (tx) =>
      this.open.within(tx, actor, assignmentId),
    );
    const marks = assignment.ordinal === 3 ? await this.acts.assignments.marksOf(work.id) : [];
    const ranges = rangesToGive(placeOf({ assignment, work }), curriculum.document.practice.rubric, marks, rule);
    const { shift, share } = severity[this.actors.keyOf(assignment.markerId)] ?? { shift: 0, share: 0 };
    return Object.entries(ranges).map(([criterion, { from, to }]) => {
      const deserved = story.skill > 0.9 || story.chance.happens(0.5) ? 4 : 3;
      const given = deserved + (story.chance.happens(share) ? shift : 0);
      // Below the pass level hardly ever, and the third marker, who is called for that, never.
      const strict = assignment.ordinal < 3 && story.chance.happens(0.05);
      return {
        criterion,
        level: Math.min(to, Math.max(from, strict ? given : Math.max(given, rule.passLevel))),
        comment: '',
      };
    });
  }
}
