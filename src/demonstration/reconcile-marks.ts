import { Injectable } from '@nestjs/common';
import { Work } from '#platform/database/work';
import { FindOpenTalk } from '#reconciliation/find-open-talk';
import { Actors } from './actors.js';
import { reconcileReason } from './marking-words.js';
import { ReconcileActs } from './reconcile-acts.js';
import { StoryQueries } from './story.queries.js';

/** Two markers of the story come to one level in everything they saw differently: the one in the middle. */
@Injectable()
export class ReconcileMarks {
  constructor(
    private readonly actors: Actors,
    private readonly rows: StoryQueries,
    private readonly work: Work,
    private readonly find: FindOpenTalk,
    private readonly acts: ReconcileActs,
  ) {}

  async run(enrolmentId: number): Promise<void> {
    const [first, second] = await this.rows.talkers(enrolmentId);
    if (!first || !second) return;
    const [one, other] = [await this.actors.person(first.markerId), await this.actors.person(second.markerId)];
    const { points } = await this.work.run(one, (tx) => this.find.within(tx, one, first.id));
    for (const { criterion, range } of points) {
      const level = Math.floor((range.from + range.to) / 2);
      await this.acts.propose.run(one, first.id, { criterion, level, reason: reconcileReason });
      await this.acts.accept.run(other, second.id, { criterion, level });
    }
  }
}
