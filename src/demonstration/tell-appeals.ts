import { Injectable } from '@nestjs/common';
import type { Remedy } from '#appeals/appeal.policy';
import { AppealsQueries } from '#appeals/appeals.queries';
import { DecideAppeal } from '#appeals/decide-appeal';
import { LodgeAppeal } from '#appeals/lodge-appeal';
import { VoidItem } from '#examination/void-item';
import { addDays, Clock, instantInJapan } from '#platform/clock/clock';
import { Actors } from './actors.js';
import type { CohortPlan } from './cohort-plans.js';
import type { History } from './history.js';
import { StoryQueries } from './story.queries.js';

interface AppealStory {
  readonly test: 'check-test' | 'final-test';
  readonly lodged: string;
  readonly reason: string;
  readonly decided: { readonly on: string; readonly remedy: Remedy; readonly answer: string } | null;
}

/** What became of a test that somebody did not pass, by cohort: one dismissed, one upheld, one that still waits. */
const stories: Readonly<Record<string, AppealStory>> = {
  '2025-1': {
    test: 'check-test',
    lodged: '2025-07-29',
    reason: '選択肢の三番目も、窓口によっては正しい対応だと思います。勤め先ではそのように案内しています。',
    decided: {
      on: '2025-08-04',
      remedy: 'dismiss',
      answer: '設問は「最初にすること」を尋ねています。教材のとおり、本人の同意を確かめることが先になります。',
    },
  },
  '2025-2': {
    test: 'check-test',
    lodged: '2025-10-29',
    reason: '問題文の「家族」に同居していない親を含むかどうかが書かれておらず、どちらの答えも成り立ちます。',
    decided: {
      on: '2025-11-05',
      remedy: 'grant',
      answer: '「家族」の範囲が示されていないため、ご指摘の読み方でも正しい答えになります。正解として扱います。',
    },
  },
  '2026-1': {
    test: 'final-test',
    lodged: '2026-11-20',
    reason: '集合研修では、緊急のときは順番が入れ替わってもよいと教わりました。私の答えも成り立つと思います。',
    decided: null,
  },
};

/** Appeals against results, and an item that the agency withdrew after the law had changed. */
@Injectable()
export class TellAppeals {
  constructor(
    private readonly actors: Actors,
    private readonly clock: Clock,
    private readonly rows: StoryQueries,
    private readonly appeals: AppealsQueries,
    private readonly lodge: LodgeAppeal,
    private readonly decide: DecideAppeal,
    private readonly voiding: VoidItem,
  ) {}

  tell(history: History, plan: CohortPlan, cohortId: () => number): void {
    const story = stories[`${plan.fiscalYear}-${plan.ordinal}`];
    if (!story) return;
    const { lodged, decided } = story;
    history.add(instantInJapan(lodged, '21:10'), null, () => this.appeal(cohortId(), story));
    if (decided) history.add(instantInJapan(decided.on, '15:30'), null, () => this.answer(decided));
    else history.add(instantInJapan(addDays(plan.learning[1], 6), '11:00'), null, () => this.void(cohortId()));
  }

  private async appeal(cohortId: number, { test, reason }: AppealStory): Promise<void> {
    const attempt = await this.rows.failedAttempt(cohortId, test);
    if (!attempt) return;
    const actor = await this.actors.person(attempt.personId);
    await this.lodge.run(actor, attempt.id, { itemIds: attempt.wrongIds.slice(0, 1), reason });
  }

  /** Whoever of the trainers may decide it does. */
  private async answer({ remedy, answer }: NonNullable<AppealStory['decided']>): Promise<void> {
    for (const key of ['trainer1', 'trainer2', 'trainer3']) {
      const trainer = await this.actors.cast(key);
      const [open] = await this.appeals.waitingFor(trainer, this.clock.now(), 0);
      const appeal = open && (await this.appeals.forReviewer(trainer, this.clock.now(), open.id));
      if (appeal)
        return this.decide.run(trainer, appeal.id, { remedy, itemIds: appeal.itemIds, voidReason: null, answer });
    }
  }

  private async void(cohortId: number): Promise<void> {
    const attempt = await this.rows.failedAttempt(cohortId, 'check-test');
    const [, itemId] = attempt?.itemIds ?? [];
    if (!attempt || !itemId) return;
    await this.voiding.run(await this.actors.cast('agency2'), {
      ...{ versionId: attempt.versionId, itemId, reason: 'outdated' },
      note: '2026年8月の運用変更により、正解とした手続きが一つに決まらなくなったため。次の版で直します。',
    });
  }
}
