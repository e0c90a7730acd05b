import { Injectable } from '@nestjs/common';
import { instantInJapan } from '#platform/clock/clock';
import { AskQuestion } from '#questions/ask-question';
import { QuarantineQuestion } from '#questions/quarantine-question';
import { Actors } from './actors.js';
import type { History } from './history.js';
import { IncidentActs } from './incident-acts.js';
import { StoryQueries } from './story.queries.js';

/** Nobody's number, and a name that nobody bears. */
const PHONE = '090-0000-0000';
const NAME = '例示 花実';

/** Three questions in which a client could be recognised: one dealt with to the end, one hidden, one that the guard alone noticed. */
@Injectable()
export class TellIncidents {
  constructor(
    private readonly actors: Actors,
    private readonly ask: AskQuestion,
    private readonly quarantine: QuarantineQuestion,
    private readonly story: StoryQueries,
    private readonly acts: IncidentActs,
  ) {}

  tell(history: History): void {
    let closed = 0;
    let hidden = 0;
    this.at(history, '2026-11-10', '18:05', async () => {
      const body = `きのう相談に来られた${NAME}さん（${PHONE}）の件を、実践の記録に書いてもよいでしょうか。`;
      closed = (await this.ask.run(await this.actors.cast('trainee2'), { kind: 'procedure', lessonId: null, body })).id;
    });
    this.at(history, '2026-11-11', '09:20', async () =>
      this.acts.deal(await this.story.incidentOf(closed), [NAME, PHONE]),
    );
    this.at(history, '2026-11-12', '10:00', async () => this.acts.close(await this.story.incidentOf(closed)));
    this.at(history, '2026-11-18', '12:30', async () => {
      const body = `${NAME}さんから電話（${PHONE}）で尋ねられました。「短期滞在」から変えられる場合はありますか。`;
      hidden = (await this.ask.run(await this.actors.cast('trainee1'), { kind: 'content', lessonId: 'B2-L04', body }))
        .id;
    });
    this.at(history, '2026-11-18', '16:40', async () => {
      const flag = { source: 'trainer', dataKinds: ['name', 'phone'], note: '一行目' } as const;
      await this.quarantine.run(await this.actors.cast('trainer1'), hidden, flag);
    });
    this.at(history, '2026-11-20', '19:10', async () => {
      const body = `画面が開かないときは、${PHONE}に電話すればよいと同僚に聞きました。合っていますか。`;
      await this.ask.run(await this.actors.cast('trainee1'), { kind: 'technical', lessonId: null, body });
    });
  }

  private at(history: History, day: string, time: string, run: () => Promise<void>): void {
    history.add(instantInJapan(day, time), 'incidents', run);
  }
}
