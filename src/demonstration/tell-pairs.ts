import { Injectable } from '@nestjs/common';
import { instantInJapan } from '#platform/clock/clock';
import { Actors } from './actors.js';
import type { History } from './history.js';
import { MarkingActs } from './marking-acts.js';
import { markComment } from './marking-words.js';
import { PairActs } from './pair-acts.js';
import { StoryQueries } from './story.queries.js';

/** How many works a week each trainer takes. */
const usual = { trainer1: 12, trainer2: 10, trainer3: 8 } as const;

/** What trainers said about their load, and two marks that wait for a word between their markers. */
@Injectable()
export class TellPairs {
  constructor(
    private readonly actors: Actors,
    private readonly rows: StoryQueries,
    private readonly marking: MarkingActs,
    private readonly acts: PairActs,
  ) {}

  tell(history: History): void {
    history.add(instantInJapan('2026-11-20', '10:00'), null, () => this.sayCapacities());
    history.add(instantInJapan('2026-11-23', '11:00'), null, () => this.declare());
    history.add(instantInJapan('2026-11-23', '15:00'), null, () => this.goAway());
    history.add(instantInJapan('2026-11-23', '17:30'), null, () => this.disagree());
  }

  private async sayCapacities(): Promise<void> {
    for (const [key, worksPerWeek] of Object.entries(usual)) {
      const trainer = await this.actors.cast(key);
      const weeks = [{ startsOn: '2026-12-28', works: 0 }];
      await this.acts.capacity.run(trainer, trainer.id, { usual: worksPerWeek, weeks });
    }
  }

  private async declare(): Promise<void> {
    const trainer = await this.actors.cast('trainer2');
    const organisationId = await this.rows.lastOrganisation();
    const conflict = { markerId: trainer.id, about: { organisationId }, reason: 'kinship' as const };
    await this.acts.declare.run(trainer, conflict);
  }

  private async goAway(): Promise<void> {
    const trainer = await this.actors.cast('trainer3');
    const days = { startsOn: '2026-12-07', endsOn: '2026-12-11', reason: 'leave' as const };
    await this.acts.absence.run(trainer, { ...days, markerId: trainer.id });
  }

  /** The second marker sees one criterion two levels apart from the first, on the same side of the pass level. */
  private async disagree(): Promise<void> {
    const half = (await this.rows.halfMarked()).find(({ levels }) => differenceIn(levels));
    const [criterion, level] = (half && differenceIn(half.levels)) ?? [];
    if (!half || !criterion) return;
    const marks = Object.entries(half.levels).map(([one, given]) => ({
      ...{ criterion: one, comment: '' },
      level: one === criterion ? (level ?? given) : given,
    }));
    const marker = await this.actors.person(half.markerId);
    await this.marking.handIn.run(marker, half.id, { marks, comment: markComment(half.id), version: half.version });
  }
}

/** A criterion with level 3 or 5, and the level that is two away; nothing where the first marks do not pass everywhere. */
function differenceIn(levels: Readonly<Record<string, number>>): [string, number] | null {
  const entries = Object.entries(levels);
  const found = entries.find(([, level]) => level === 3 || level === 5);
  return found && entries.every(([, level]) => level >= 3) ? [found[0], found[1] === 3 ? 5 : 3] : null;
}
