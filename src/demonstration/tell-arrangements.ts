import { Injectable } from '@nestjs/common';
import { instantInJapan } from '#platform/clock/clock';
import { ArrangementActs } from './arrangement-acts.js';
import type { History } from './history.js';
import type { TraineeStory } from './trainee-story.js';

type Part = readonly [day: string, time: string, act: (acts: ArrangementActs, story: TraineeStory) => Promise<void>];

/** Who needs something of their own in stage 1 of the running cohort, by cohort, fate and place in it. Nobody of them studies while the clock stands still. */
const parts: Readonly<Record<string, readonly Part[]>> = {
  '2026-2 0 2': [
    [
      '2026-10-12',
      '10:10',
      (acts, story) => acts.enterExtraTime(story, { extraPercent: 50, reason: 'language', validFrom: '2026-10-13' }),
    ],
    ['2026-10-13', '15:30', (acts, story) => acts.approveExtraTime(story)],
  ],
  '2026-2 2 3': [
    [
      '2026-11-20',
      '16:40',
      (acts, story) => acts.enterExtraTime(story, { extraPercent: 25, reason: 'disability', validFrom: '2026-11-24' }),
    ],
  ],
  '2026-2 3 1': [
    ['2026-11-10', '12:20', (acts, story) => acts.ask(story, { kind: 'relative', days: 14, reason: 'illness' })],
    ['2026-11-12', '09:40', (acts, story) => acts.grant(story, 'office')],
  ],
  '2026-2 3 2': [
    [
      '2026-11-22',
      '21:15',
      (acts, story) => acts.ask(story, { kind: 'relative', days: 10, reason: 'workload_of_window' }),
    ],
  ],
  '2026-2 3 4': [
    [
      '2026-11-16',
      '14:00',
      (acts, story) =>
        acts.offer(story, { kind: 'absolute', dueAt: instantInJapan('2026-12-20', '23:59'), reason: 'disaster' }),
    ],
    ['2026-11-17', '11:00', (acts, story) => acts.grant(story, 'agency1')],
  ],
  '2026-2 4 0': [
    ['2026-10-20', '09:30', (acts, story) => acts.pause(story, 'family')],
    ['2026-11-05', '10:00', (acts, story) => acts.goOn(story)],
  ],
  '2026-2 4 1': [['2026-11-18', '13:00', (acts, story) => acts.pause(story, 'illness')]],
};

/** What is arranged for single trainees beside the common dates. */
@Injectable()
export class TellArrangements {
  constructor(private readonly acts: ArrangementActs) {}

  tell(history: History, place: string, story: TraineeStory): void {
    for (const [day, time, act] of parts[place] ?? [])
      history.add(instantInJapan(day, time), story.lane, () => act(this.acts, story));
  }
}
