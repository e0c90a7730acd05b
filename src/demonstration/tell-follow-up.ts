import { Injectable } from '@nestjs/common';
import { AssessRisks } from '#learning/assess-risks.job';
import { ShowRisk } from '#learning/show-risk';
import { WriteMessage } from '#notifications/write-message';
import { addDays, dayInJapan, instantInJapan } from '#platform/clock/clock';
import { Actors } from './actors.js';
import type { History } from './history.js';
import { StoryQueries } from './story.queries.js';
import { DAY } from './trainee-story.js';

/** For so many days before the present the mornings are played. */
const MORNINGS = 21;

/** Who was behind on each morning of the last weeks, who looked in, and what the office wrote. */
@Injectable()
export class TellFollowUp {
  constructor(
    private readonly assess: AssessRisks,
    private readonly show: ShowRisk,
    private readonly write: WriteMessage,
    private readonly actors: Actors,
    private readonly stories: StoryQueries,
  ) {}

  tell(history: History, until: Date): void {
    const first = dayInJapan(new Date(until.getTime() - MORNINGS * DAY));
    for (let day = first; day <= dayInJapan(until); day = addDays(day, 1)) {
      history.add(instantInJapan(day, '05:00'), null, async () => void (await this.assess.run()));
      history.add(instantInJapan(day, '20:00'), null, () => this.lookIn());
    }
  }

  /** Two letters of this morning: to who has been silent, and to who is only a little behind. */
  async writeLetters(): Promise<void> {
    const office = await this.actors.cast('office');
    for (const { level, subject, body } of LETTERS) {
      const enrolmentIds = await this.stories.behind(level);
      if (enrolmentIds.length > 0) await this.write.run(office, { enrolmentIds, subject, body });
    }
  }

  /** Two of three look at their home in the evening. */
  private async lookIn(): Promise<void> {
    for (const { id, personId, enrolmentId } of await this.stories.unseenNotices())
      if (enrolmentId % 3 !== 0) await this.show.run(await this.actors.person(personId), id);
  }
}

const LETTERS = [
  {
    level: 'at_risk',
    subject: '養成課程①の進み具合について',
    body: '養成課程①の期限が近づいています。\nお仕事の都合で進めにくいときは、期間の延長を相談できます。ご都合のよい時間にお電話ください。',
  },
  {
    level: 'watch',
    subject: '5分から始められます',
    body: '計画より少し遅れているようです。\nホームの「いま使える時間は」で5分を選ぶと、すぐに終わるレッスンが見つかります。',
  },
] as const;
