import { Injectable } from '@nestjs/common';
import { dayInJapan } from '#platform/clock/clock';
import { FulfilPlan } from '#practice/fulfil-plan';
import { PlanQueries } from '#practice/plan.queries';
import { ChangeEntry } from '#practice-log/change-entry';
import { EntriesQueries } from '#practice-log/entries.queries';
import { textOf } from '#practice-log/entry-text';
import { RecordEntry } from '#practice-log/record-entry';
import { sentencesOf } from '#practice-log/sentences';
import { ShareEntry } from '#practice-log/share-entry';
import { TieQuote } from '#practice-log/tie-quote';
import { Actors } from './actors.js';
import { CaptureEntry } from './capture-entry.js';
import { ConfirmingActs } from './confirming-acts.js';
import type { History } from './history.js';
import { deepCases, type InventedCase, preventiveCase, shortCases } from './invented-words.js';
import { DAY, type TraineeStory } from './trainee-story.js';

const SECOND_LOOK = '翌日の電話でも、落ち着いて過ごしていると聞いた。';
const KINDS = ['short', 'short', 'deep', 'preventive', 'short'] as const;
type Kind = (typeof KINDS)[number];
/** Which line of the plan each of them fulfils. */
const LINES = [2, 3, 1, 5, 4];
const COMPETENCIES: Record<Kind, string[]> = {
  deep: ['K1', 'K3', 'K4'],
  short: ['K2', 'K4'],
  preventive: ['K2', 'K4'],
};

/** How long a deep case goes on before it is written down. */
const DEEP_DAYS = 5;

/** A session for many is held somewhere, and an interpreter in the room needs a room. */
const channelOf = (told: InventedCase, kind: Kind, picked: 'visit' | 'phone' | 'online') =>
  kind === 'preventive' ? 'outreach' : told.interpretation === 'interpreter_in_person' ? 'visit' : picked;

/** Practice entries: recorded, shared, here and there rewritten, tied to indicators sentence by sentence, confirmed by a supervisor. */
@Injectable()
export class TellEntries {
  private readonly told = new WeakMap<TraineeStory, Set<InventedCase>>();

  constructor(
    private readonly actors: Actors,
    private readonly record: RecordEntry,
    private readonly share: ShareEntry,
    private readonly change: ChangeEntry,
    private readonly tie: TieQuote,
    private readonly confirmation: ConfirmingActs,
    private readonly entries: EntriesQueries,
    private readonly capture: CaptureEntry,
    private readonly plan: PlanQueries,
    private readonly fulfil: FulfilPlan,
  ) {}

  /** `part` of the five entries between two instants. Answers the ids, which are known once the story is played. */
  tell(history: History, story: TraineeStory, [from, to]: readonly [number, number], part: number): number[] {
    const ids: number[] = [];
    const told = KINDS.slice(0, Math.round(KINDS.length * part));
    // Who is still at it has asked about the last two together, and has rewritten what was confirmed first.
    const running = part < 1 && told.length >= 3;
    const confirmed = running ? told.length - 2 : told.length;
    for (const [index, kind] of told.entries()) {
      const at = from + ((to - from - 2 * DAY) * index) / KINDS.length;
      history.add(new Date(at), story.lane, async () => void ids.push(await this.write(story, index, at)));
      if (kind === 'deep') history.add(new Date(at + DAY), story.lane, () => this.rewrite(story, ids[index] ?? 0));
      if (index < confirmed)
        history.add(new Date(at + 1.2 * DAY), story.lane, () => this.confirmation.confirm(story, ids[index] ?? 0));
    }
    if (running) this.leaveOpen(history, story, ids, { at: to - DAY, confirmed });
    return ids;
  }

  private leaveOpen(
    history: History,
    story: TraineeStory,
    ids: readonly number[],
    { at, confirmed }: { at: number; confirmed: number },
  ): void {
    history.add(new Date(at), story.lane, async () => void (await this.confirmation.ask(story, ids.slice(confirmed))));
    history.add(new Date(at + DAY / 2), story.lane, () => this.confirmation.rewrite(story, ids[0] ?? 0));
    history.add(new Date(at + (3 * DAY) / 4), story.lane, () => this.capture.run(story, at + (3 * DAY) / 4));
  }

  private async write(story: TraineeStory, index: number, at: number): Promise<number> {
    const actor = await this.actors.person(story.personId ?? 0);
    const { shows, ...text } = this.text(story, KINDS[index] ?? 'short', at);
    const { id } = await this.record.run(actor, text);
    await this.share.run(actor, id);
    for (const [field, place, indicators] of shows) {
      const sentence = sentencesOf(text[field])[place];
      if (sentence) await this.tie.run(actor, id, { field, indicators, ...sentence });
    }
    const lines = await this.plan.linesOf(story.enrolmentId);
    const line = lines.find(({ position }) => position === LINES[index]);
    if (line) await this.fulfil.run(actor, id, line.id);
    return id;
  }

  /** A second look, a day later: what was shared first stays as an earlier version. */
  private async rewrite(story: TraineeStory, id: number): Promise<void> {
    const actor = await this.actors.person(story.personId ?? 0);
    const [entry] = await this.entries.texts(story.enrolmentId ?? 0, [id]);
    if (entry)
      await this.change.run(actor, id, { ...textOf(entry), outcome: `${entry.outcome}${SECOND_LOOK}`, rowVersion: 2 });
  }

  /** Nobody writes of the same case twice; but the fifth entry of some reads like an earlier one, as happens in logs. */
  private caseOf(story: TraineeStory, kind: Kind): InventedCase {
    const picked =
      kind === 'preventive'
        ? preventiveCase
        : story.chance.pick<InventedCase>(kind === 'deep' ? deepCases : shortCases);
    const before = this.told.get(story) ?? new Set();
    this.told.set(story, before);
    const mayRepeat = before.size === KINDS.length - 1 && story.enrolmentId % 3 === 0;
    const unlike = shortCases.find((one) => !before.has(one));
    const told = before.has(picked) && unlike && !mayRepeat ? unlike : picked;
    before.add(told);
    return told;
  }

  private text(story: TraineeStory, kind: Kind, at: number) {
    const { chance } = story;
    const told = this.caseOf(story, kind);
    const { topics, partners, steps, ...rest } = told;
    return {
      ...rest,
      kind,
      duty: kind === 'preventive' ? ('preventive' as const) : ('consultation' as const),
      practisedOn: dayInJapan(new Date(at - (kind === 'deep' ? DEEP_DAYS : 1) * DAY)),
      channel: channelOf(told, kind, chance.pick(['visit', 'phone', 'online'] as const)),
      minutes: chance.between(3, 18) * 5,
      topics: [...topics],
      partners: [...partners],
      steps: steps.map(([what, partner, handover]) => ({ what, partner, handover })),
      followedUpOn: dayInJapan(new Date(at)),
      competencies: COMPETENCIES[kind],
    };
  }
}
