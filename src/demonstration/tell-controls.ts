import { Injectable } from '@nestjs/common';
import { GiveControlWorks } from '#allocation/give-control-works.job';
import { instantInJapan } from '#platform/clock/clock';
import { Actors } from './actors.js';
import { Chance } from './chance.js';
import type { History } from './history.js';
import { leanOf } from './marker-lean.js';
import { MarkingActs } from './marking-acts.js';
import { markComment } from './marking-words.js';
import { type OpenControl, StoryQueries } from './story.queries.js';

/** When settled works were mixed in, and when they were marked. What was given last still lies among the works of one trainer. */
const rounds = [
  ['2026-03-02', '2026-03-05'],
  ['2026-11-04', '2026-11-06'],
] as const;
const LATE = { from: Date.parse('2026-11-01T00:00:00+09:00'), key: 'trainer3' };

/** Now and then a trainer marks, without knowing it, a work that is settled: with the lean that they have. */
@Injectable()
export class TellControls {
  constructor(
    private readonly actors: Actors,
    private readonly rows: StoryQueries,
    private readonly give: GiveControlWorks,
    private readonly marking: MarkingActs,
  ) {}

  tell(history: History): void {
    for (const [given, marked] of rounds) {
      history.add(instantInJapan(given, '07:00'), null, () => this.give.run());
      const at = instantInJapan(marked, '15:00');
      history.add(at, null, () => this.mark(at.getTime()));
    }
  }

  private async mark(at: number): Promise<void> {
    for (const control of await this.rows.openControls()) {
      const key = this.actors.keyOf(control.markerId);
      if (key === LATE.key && at >= LATE.from) continue;
      await this.one(control, leanOf(key, at));
    }
  }

  private async one(control: OpenControl, { shift, share }: ReturnType<typeof leanOf>): Promise<void> {
    const chance = new Chance(control.id);
    const marks = Object.entries(control.levels).map(([criterion, level]) => ({
      ...{ criterion, comment: '' },
      level: Math.min(5, Math.max(1, level + (chance.happens(share) ? shift : 0))),
    }));
    await this.marking.handIn.run(await this.actors.person(control.markerId), control.id, {
      ...{ marks, version: control.version },
      comment: markComment(control.id),
    });
  }
}
