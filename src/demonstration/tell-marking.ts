import { Injectable } from '@nestjs/common';
import { placeOf, rangesToGive } from '#marking/marks-to-give';
import { OpenAssignment } from '#marking/open-assignment';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { Actors } from './actors.js';
import type { History } from './history.js';
import { deservedLevel, leanOf } from './marker-lean.js';
import { MarkingActs } from './marking-acts.js';
import { commentOnQuote, ethicsComment, markComment } from './marking-words.js';
import { ReconcileMarks } from './reconcile-marks.js';
import { StoryQueries } from './story.queries.js';
import { DAY, type TraineeStory } from './trainee-story.js';

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
    for (let turn = 0; turn < markers; turn += 1) {
      const at = new Date(from + (4 + 3 * turn) * DAY);
      history.add(at, story.lane, () => this.markNext(story, at));
    }
  }

  private async markNext(story: TraineeStory, at: Date): Promise<void> {
    const [next] = await this.rows.openMarking(story.enrolmentId);
    if (!next) return this.reconcile.run(story.enrolmentId);
    const actor = await this.actors.person(next.markerId);
    const marks = await this.levels(story, actor, next.id, at);
    await this.acts.handIn.run(actor, next.id, { marks, comment: markComment(next.id), version: next.version });
  }

  /** A level for each criterion that this marker may give, around what the trainee's skill deserves. */
  private async levels(story: TraineeStory, actor: Person, assignmentId: number, at: Date) {
    const { assignment, work, curriculum, rule } = await this.work.run(actor, (tx) =>
      this.open.within(tx, actor, assignmentId),
    );
    await this.acts.annotate.run(actor, assignmentId, work);
    const marks = assignment.ordinal === 3 ? await this.acts.assignments.marksOf(work.id) : [];
    const rubric = curriculum.document.practice.rubric;
    const ranges = rangesToGive(placeOf({ assignment, work }), rubric, marks, rule);
    const { shift, share } = leanOf(this.actors.keyOf(assignment.markerId), at.getTime());
    const sentences = work.body.parts.flatMap(({ text }) => text.match(/[^。「」\n]{12,80}。/gu)?.slice(0, 2) ?? []);
    return Object.entries(ranges).map(([criterion, { from, to }], index) => {
      if (criterion === 'ethics' && story.fate.returned)
        return { criterion, level: 2, comment: ethicsComment(assignment.ordinal) };
      const place = rubric.findIndex(({ id }) => id === criterion);
      const deserved = deservedLevel(story.enrolmentId, place, story.skill);
      const slip = story.chance.happens(0.08) ? story.chance.pick([-1, 1]) : 0;
      const given = deserved + (story.chance.happens(share) ? shift : slip);
      // Below the pass level hardly ever, and the third marker, who is called for that, never.
      const strict = assignment.ordinal < 3 && !story.fate.returned && story.chance.happens(0.05);
      return {
        criterion,
        level: Math.min(to, Math.max(from, strict ? given : Math.max(given, rule.passLevel))),
        // What is commented on in the report that comes back has to be answered: there it is ethics alone.
        comment:
          index % 2 === 0 && !story.fate.returned
            ? commentOnQuote(sentences[index % Math.max(1, sentences.length)], assignmentId + index / 2)
            : '',
      };
    });
  }
}
