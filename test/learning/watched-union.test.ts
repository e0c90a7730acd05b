import fc from 'fast-check';
import { readCues } from '#learning/read-cues';
import { WatchLesson } from '#learning/watch-lesson';
import { Clock } from '#platform/clock/clock';
import { openHouse, type TestApp } from '../support/app';
import { actor } from '../support/given';
import { learner } from './given-learner';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const SECONDS = 124;
const stretch = fc
  .tuple(fc.integer({ min: 0, max: SECONDS }), fc.integer({ min: 0, max: 30 }))
  .map(([from, length]): [number, number] => [from, Math.min(SECONDS, from + length)]);

describe('watched stretches', () => {
  it('are united whatever their order: progress is the share of different seconds, never falls, never passes 100', async () => {
    const { personId, enrolmentId } = await learner(house);
    const who = await actor(house, personId);
    const clock = house.get(Clock);
    const began = clock.now();
    let instant = began;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(stretch, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
        async (reports) => {
          await house.rows('DELETE FROM lesson_progress WHERE enrolment_id = $1', [enrolmentId]);
          const seen = new Set<number>();
          let before = 0;
          for (const intervals of reports) {
            instant = new Date(instant.getTime() + 130_000);
            const { percent } = await clock.at(instant, () =>
              house.get(WatchLesson).run(who, { lessonId: 'A1-L01', intervals, position: 0, openedAt: began }),
            );
            for (const [from, to] of intervals) for (let second = from; second < to; second++) seen.add(second);
            const share = Math.floor((100 * seen.size) / SECONDS);
            expect(percent).toBe(before === 100 || share >= 95 ? 100 : share);
            expect(percent).toBeGreaterThanOrEqual(before);
            before = percent;
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('are kept by the database itself: nobody can take progress away', async () => {
    const { personId, enrolmentId } = await learner(house);
    const now = house.get(Clock).now();
    await house.get(WatchLesson).run(await actor(house, personId), {
      lessonId: 'A1-L01',
      intervals: [[0, 50]],
      position: 50,
      openedAt: new Date(now.getTime() - 60_000),
    });
    for (const change of ['percent = 10', "watched = '{[0,10)}'"])
      await expect(
        house.rows(`UPDATE lesson_progress SET ${change} WHERE enrolment_id = $1`, [enrolmentId]),
      ).rejects.toThrow('progress never falls');
  });
});

describe('captions as a transcript', () => {
  it('have their seconds and their words', () => {
    expect(
      readCues('WEBVTT\n\n00:00:07.000 --> 00:00:15.000\n一行目\n二行目\n\n01:05.500 --> 01:09.000\nend\n'),
    ).toEqual([
      { seconds: 7, clock: '0:07', text: '一行目 二行目' },
      { seconds: 65, clock: '1:05', text: 'end' },
    ]);
  });
});
