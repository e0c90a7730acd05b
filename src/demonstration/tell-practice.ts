import { Injectable } from '@nestjs/common';
import type { Fate } from './cohort-plans.js';
import type { History } from './history.js';
import { ReportActs } from './report-acts.js';
import { TellEntries } from './tell-entries.js';
import { TellMarking } from './tell-marking.js';
import { TellTaskSheet } from './tell-task-sheet.js';
import { DAY, leavesIn, type TraineeStory, timeline } from './trainee-story.js';

/** The one report that came back: handed in so long ago, and again so many days later. */
const RETURNED_DAYS_AGO = 24;
const ANSWERED_AFTER_DAYS = 18;
/** Long enough for two markers, and a third. */
const AGREED_DAYS_AGO = 12;

/** Stage 2: task sheet, entries, report, marking. */
@Injectable()
export class TellPractice {
  constructor(
    private readonly sheet: TellTaskSheet,
    private readonly entries: TellEntries,
    private readonly marking: TellMarking,
    private readonly acts: ReportActs,
  ) {}

  tell(history: History, story: TraineeStory, until: Date): void {
    const { fate, cohort, chance, lane } = story;
    if (fate.reaches === 'learning') return;
    const [, learningEnds] = timeline(cohort.learning);
    const part = fate.reaches === 'practice' ? (fate.leaves ? 0.4 : (fate.pace ?? 1)) : 1;
    const days = chance.between(1, 8);
    const running = fate.reaches === 'practice' && !fate.leaves && until < noonOf(cohort.practiceEnds);
    // Who has only just handed in the sheet waits for a trainer, most of them within what is promised.
    const waiting = running && part <= 0.2;
    const from = waiting ? until.getTime() - 2 * days * DAY : learningEnds + days * DAY;
    const recording = this.sheet.tell(history, story, from, part > 0.2);
    const latest = Math.min(
      noonOf(cohort.reviewDays[0] ?? '').getTime() - 25 * DAY,
      noonOf(cohort.practiceEnds).getTime() - DAY,
    );
    // Who is in the middle of it wrote something these days.
    const handIn =
      fate.reaches === 'report'
        ? until.getTime() - (daysAgo(fate) ?? chance.between(1, 6)) * DAY
        : (running ? until.getTime() : latest) - chance.between(0, 7) * DAY;
    const ids = this.entries.tell(history, story, [recording, handIn - 2 * DAY], part);
    if (leavesIn(story, 'practice') && fate.leaves) {
      const { action, reason } = fate.leaves;
      history.add(new Date(handIn), lane, () => this.acts.leave(story, action, reason));
    }
    if (fate.reaches === 'practice') return;
    history.add(new Date(handIn), lane, () => this.acts.handIn(story, ids));
    if (fate.returned)
      history.add(new Date(handIn + ANSWERED_AFTER_DAYS * DAY), lane, () => this.acts.handInAgain(story, ids));
    this.marking.tell(history, story, handIn, 3);
  }
}

const noonOf = (day: string): Date => new Date(`${day}T12:00:00+09:00`);

const daysAgo = ({ returned, agreed }: Fate): number | null =>
  returned ? RETURNED_DAYS_AGO : agreed ? AGREED_DAYS_AGO : null;
