import { Injectable } from '@nestjs/common';
import { addDays, dayInJapan } from '#platform/clock/clock';
import { ApproveTaskSheet } from '#practice/approve-task-sheet';
import { ReturnTaskSheet } from '#practice/return-task-sheet';
import { SubmitTaskSheet } from '#practice/submit-task-sheet';
import { Actors } from './actors.js';
import type { History } from './history.js';
import { inventedPlan, planOfLoneWindow } from './invented-plan.js';
import { approvalComment, returnComment, sheetTexts } from './invented-words.js';
import { StoryQueries } from './story.queries.js';
import { DAY, type TraineeStory } from './trainee-story.js';

const PRACTICE_DAYS = 60;
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** The task sheet: handed in, now and then returned once, approved. */
@Injectable()
export class TellTaskSheet {
  constructor(
    private readonly actors: Actors,
    private readonly rows: StoryQueries,
    private readonly submit: SubmitTaskSheet,
    private readonly approve: ApproveTaskSheet,
    private readonly giveBack: ReturnTaskSheet,
  ) {}

  /** Answers the instant from which practice may be recorded. */
  tell(history: History, story: TraineeStory, from: number, approved: boolean): number {
    const returned = story.chance.happens(0.12);
    const trainer = story.chance.pick(['trainer1', 'trainer2', 'trainer3']);
    const handIn = (at: number) => history.add(new Date(at), story.lane, () => this.handIn(story, at, approved));
    handIn(from);
    if (returned)
      history.add(new Date(from + 3 * DAY), story.lane, async () =>
        this.giveBack.run(
          await this.actors.cast(trainer),
          (await this.rows.taskSheet(story.enrolmentId)).id,
          returnComment,
        ),
      );
    if (returned) handIn(from + 5 * DAY);
    const decided = from + (returned ? 8 : 3) * DAY;
    if (approved)
      history.add(new Date(decided), story.lane, async () =>
        this.approve.run(
          await this.actors.cast(trainer),
          (await this.rows.taskSheet(story.enrolmentId)).id,
          approvalComment,
        ),
      );
    return decided + DAY;
  }

  private async handIn(story: TraineeStory, at: number, approved: boolean): Promise<void> {
    const { version } = await this.rows.taskSheet(story.enrolmentId);
    const startsOn = dayInJapan(new Date(at));
    const days = Math.min(PRACTICE_DAYS, daysBetween(startsOn, story.cohort.practiceEnds));
    await this.submit.run(await this.actors.person(story.personId ?? 0), {
      ...sheetTexts,
      competencies: ['K1', 'K3', 'K4'],
      startsOn,
      endsOn: addDays(startsOn, days),
      plan: approved ? inventedPlan(startsOn, days) : planOfLoneWindow(startsOn, days),
      version,
    });
  }
}
