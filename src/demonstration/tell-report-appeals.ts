import { Injectable } from '@nestjs/common';
import { instantInJapan } from '#platform/clock/clock';
import { Actors } from './actors.js';
import { AppealActs } from './appeal-acts.js';
import type { History } from './history.js';
import { MarkingActs } from './marking-acts.js';
import { markComment } from './marking-words.js';
import { OutsideTrainer } from './outside-trainer.js';
import { StoryQueries } from './story.queries.js';

const REASON =
  'レポートの「経過」の二段落目に、在留期限を先に確かめ、本人の同意を得てから窓口につないだことを書いています。段階の説明にある行動が示されていると考えます。';
const ANSWER =
  '二段落目に、期限を確かめてからつないだ順序と、その理由が書かれています。段階の説明に当たる行動が示されていると判断しました。';

/** Two appeals against marks: one that was right, decided by a trainer from outside, and one for which nobody has been found yet. */
@Injectable()
export class TellReportAppeals {
  private appealedWorkId = 0;

  constructor(
    private readonly actors: Actors,
    private readonly rows: StoryQueries,
    private readonly marking: MarkingActs,
    private readonly acts: AppealActs,
    private readonly outside: OutsideTrainer,
  ) {}

  tell(history: History): void {
    history.add(instantInJapan('2026-11-06', '20:40'), null, async () => {
      this.appealedWorkId = await this.lodge();
    });
    history.add(instantInJapan('2026-11-09', '10:15'), null, () => this.name());
    history.add(instantInJapan('2026-11-11', '16:20'), null, () => this.decide());
    history.add(instantInJapan('2026-11-09', '21:15'), null, async () => void (await this.lodge()));
  }

  /** The newest accepted report that can still be appealed against, in its lowest criterion; 0 where there is none. */
  private async lodge(): Promise<number> {
    const work = await this.rows.appealable();
    const [criterion] = Object.entries(work?.levels ?? {}).sort(([, a], [, b]) => a - b)[0] ?? [];
    if (!work || !criterion) return 0;
    await this.acts.lodge.run(await this.actors.person(work.personId), work.id, { [criterion]: REASON });
    return work.id;
  }

  private async name(): Promise<void> {
    const appeal = await this.rows.openWorkAppeal(this.appealedWorkId);
    if (!appeal || appeal.assignmentId !== null) return;
    const markerId = await this.outside.appointed(appeal.versionId);
    await this.acts.name.run(await this.actors.cast('office'), appeal.id, markerId);
  }

  private async decide(): Promise<void> {
    const appeal = await this.rows.openWorkAppeal(this.appealedWorkId);
    if (!appeal || appeal.assignmentId === null || appeal.markerId === null) return;
    const marker = await this.actors.person(appeal.markerId);
    const raised = appeal.points.map(({ criterion, stood }) => ({ criterion, level: Math.min(5, stood + 1) }));
    const marks = raised.map((point) => ({ ...point, comment: '' }));
    await this.marking.handIn.run(marker, appeal.assignmentId, {
      marks,
      comment: markComment(appeal.assignmentId),
      version: 1,
    });
    const verdict = Object.fromEntries(raised.map(({ criterion, level }) => [criterion, { level, answer: ANSWER }]));
    await this.acts.decide.run(marker, appeal.assignmentId, verdict);
  }
}
