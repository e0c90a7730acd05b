import { Injectable } from '@nestjs/common';
import { dayInJapan } from '#platform/clock/clock';
import { RecordEntry } from '#practice-log/record-entry';
import { ShareEntry } from '#practice-log/share-entry';
import { Actors } from './actors.js';
import { ConfirmingActs } from './confirming-acts.js';
import type { History } from './history.js';
import { deepCases, type InventedCase, preventiveCase, shortCases } from './invented-words.js';
import { DAY, type TraineeStory } from './trainee-story.js';

const KINDS = ['short', 'short', 'deep', 'preventive', 'short'] as const;
type Kind = (typeof KINDS)[number];
const COMPETENCIES: Record<Kind, string[]> = {
  deep: ['K1', 'K3', 'K4'],
  short: ['K2', 'K4'],
  preventive: ['K2', 'K4'],
};

/** Practice entries: recorded, shared, confirmed by a supervisor. */
@Injectable()
export class TellEntries {
  constructor(
    private readonly actors: Actors,
    private readonly record: RecordEntry,
    private readonly share: ShareEntry,
    private readonly confirmation: ConfirmingActs,
  ) {}

  /** `part` of the five entries between two instants. Answers the ids, which are known once the story is played. */
  tell(history: History, story: TraineeStory, [from, to]: readonly [number, number], part: number): number[] {
    const ids: number[] = [];
    const told = KINDS.slice(0, Math.round(KINDS.length * part));
    for (const [index, kind] of told.entries()) {
      const at = from + ((to - from - 2 * DAY) * index) / KINDS.length;
      history.add(new Date(at), story.lane, async () => void ids.push(await this.write(story, kind, at)));
      history.add(new Date(at + 1.2 * DAY), story.lane, () => this.confirmation.confirm(story, ids[index] ?? 0));
    }
    return ids;
  }

  private async write(story: TraineeStory, kind: Kind, at: number): Promise<number> {
    const actor = await this.actors.person(story.personId ?? 0);
    const entry = await this.record.run(actor, this.text(story, kind, at));
    await this.share.run(actor, entry.id);
    return entry.id;
  }

  private text({ chance }: TraineeStory, kind: Kind, at: number) {
    const told =
      kind === 'preventive' ? preventiveCase : chance.pick<InventedCase>(kind === 'deep' ? deepCases : shortCases);
    const { topics, partners, ...rest } = told;
    return {
      ...rest,
      kind,
      duty: kind === 'preventive' ? ('preventive' as const) : ('consultation' as const),
      practisedOn: dayInJapan(new Date(at - DAY)),
      channel: chance.pick(['visit', 'phone', 'online'] as const),
      minutes: chance.between(3, 18) * 5,
      topics: [...topics],
      partners: [...partners],
      competencies: COMPETENCIES[kind],
    };
  }
}
