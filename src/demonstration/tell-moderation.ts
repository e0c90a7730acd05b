import { Injectable } from '@nestjs/common';
import { instantInJapan } from '#platform/clock/clock';
import { Actors } from './actors.js';
import type { History } from './history.js';
import { confirmedMarks, strictMarks } from './marking-words.js';
import { ModerationActs } from './moderation-acts.js';

const SEED = 2026;

/** The office draws a sample of what was released in the autumn; the panel has looked at two of it, and the rest waits. */
@Injectable()
export class TellModeration {
  constructor(
    private readonly actors: Actors,
    private readonly acts: ModerationActs,
  ) {}

  tell(history: History): void {
    history.add(instantInJapan('2026-11-16', '10:00'), null, () => this.draw());
    history.add(instantInJapan('2026-11-18', '14:00'), null, () => this.look());
  }

  private async draw(): Promise<void> {
    const period = { releasedFrom: '2026-10-01', releasedUntil: '2026-11-15' };
    await this.acts.draw.run(await this.actors.cast('office'), period, SEED);
  }

  private async look(): Promise<void> {
    const panel = await this.actors.cast('panel');
    const [first, second] = await this.acts.moderations.of(panel.id, 2_147_483_647);
    if (first) await this.acts.moderate.run(panel, first.id, { levels: null, note: confirmedMarks });
    const [detail] = second ? await this.acts.moderations.one(panel.id, second.id) : [];
    if (!second || !detail) return;
    // One criterion that stood highest is seen a level lower.
    const [criterion, level] = Object.entries(detail.agreed).sort(([, a], [, b]) => b - a)[0] ?? [];
    if (!criterion || !level) return;
    const levels = { ...detail.agreed, [criterion]: level - 1 };
    await this.acts.moderate.run(panel, second.id, { levels, note: strictMarks });
  }
}
