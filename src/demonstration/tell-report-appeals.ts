import { Injectable } from '@nestjs/common';
import { instantInJapan } from '#platform/clock/clock';
import { Actors } from './actors.js';
import { AppealActs } from './appeal-acts.js';
import { lateTrainer } from './cast.js';
import type { History } from './history.js';
import { MarkingActs } from './marking-acts.js';
import { markComment } from './marking-words.js';
import { OutsideTrainer } from './outside-trainer.js';
import { PairActs } from './pair-acts.js';
import { StoryQueries } from './story.queries.js';

const REASON =
  'レポートの「経過」の二段落目に、在留期限を先に確かめ、本人の同意を得てから窓口につないだことを書いています。段階の説明にある行動が示されていると考えます。';
const ANSWER =
  '二段落目に、期限を確かめてからつないだ順序と、その理由が書かれています。段階の説明に当たる行動が示されていると判断しました。';

/** Three appeals against marks: one that was right, decided by a trainer from outside; one for which nobody has been found; one that is marked anew and has to be decided. */
@Injectable()
export class TellReportAppeals {
  private appealedWorkId = 0;
  private openWorkId = 0;

  constructor(
    private readonly actors: Actors,
    private readonly rows: StoryQueries,
    private readonly marking: MarkingActs,
    private readonly acts: AppealActs,
    private readonly outside: OutsideTrainer,
    private readonly pairs: PairActs,
  ) {}

  tell(history: History): void {
    history.add(instantInJapan('2026-11-06', '20:40'), null, async () => {
      this.appealedWorkId = await this.lodge();
    });
    history.add(instantInJapan('2026-11-09', '10:15'), null, () => this.name());
    history.add(instantInJapan('2026-11-11', '16:20'), null, () => this.decide());
    history.add(instantInJapan('2026-11-09', '21:15'), null, () => this.lodgeForNobody());
    history.add(instantInJapan('2026-11-10', '20:30'), null, async () => {
      this.openWorkId = await this.lodge();
    });
    history.add(instantInJapan('2026-11-13', '15:00'), null, async () => void (await this.markAnew(this.openWorkId)));
  }

  private appealable() {
    return this.rows.appealable(this.actors.id(lateTrainer.key));
  }

  /** The newest accepted report that can still be appealed against, in its lowest criterion; 0 where there is none. */
  private async lodge(): Promise<number> {
    const work = await this.appealable();
    const [criterion] = Object.entries(work?.levels ?? {}).sort(([, a], [, b]) => a - b)[0] ?? [];
    if (!work || !criterion) return 0;
    await this.acts.lodge.run(await this.actors.person(work.personId), work.id, { [criterion]: REASON });
    return work.id;
  }

  /** The one trainer who has not seen the work used to work where it comes from. */
  private async lodgeForNobody(): Promise<void> {
    const work = await this.appealable();
    if (!work) return;
    const trainer = await this.actors.cast(lateTrainer.key);
    const about = { organisationId: work.organisationId };
    await this.pairs.declare.run(trainer, { markerId: trainer.id, about, reason: 'former_colleague' });
    await this.lodge();
  }

  private async name(): Promise<void> {
    const appeal = await this.rows.openWorkAppeal(this.appealedWorkId);
    if (!appeal) return;
    const markerId = await this.outside.appointed(appeal.versionId);
    await this.acts.name.run(await this.actors.cast('office'), appeal.id, markerId);
  }

  private async decide(): Promise<void> {
    const appeal = await this.markAnew(this.appealedWorkId);
    if (!appeal) return;
    const { marker, assignmentId, raised } = appeal;
    const verdict = Object.fromEntries(raised.map(({ criterion, level }) => [criterion, { level, answer: ANSWER }]));
    await this.acts.decide.run(marker, assignmentId, verdict);
  }

  /** Whoever has the work now sees each criterion in question a level higher. */
  private async markAnew(workId: number) {
    const appeal = await this.rows.openWorkAppeal(workId);
    if (!appeal || appeal.assignmentId === null || appeal.markerId === null) return null;
    const { assignmentId } = appeal;
    const marker = await this.actors.person(appeal.markerId);
    const raised = appeal.points.map(({ criterion, stood }) => ({ criterion, level: Math.min(5, stood + 1) }));
    const marks = raised.map((point) => ({ ...point, comment: '' }));
    await this.marking.handIn.run(marker, assignmentId, { marks, comment: markComment(assignmentId), version: 1 });
    return { marker, assignmentId, raised };
  }
}
