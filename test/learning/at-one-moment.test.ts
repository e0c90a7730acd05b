import { openHouse, type TestApp } from '../support/app';
import { addressIn, type Learner, later, learner } from './given-learner';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const LESSON = '/learn/a1/l01';
const SECONDS = 124;

const watched = async ({ enrolmentId }: Learner): Promise<string | undefined> =>
  (
    await house.rows<{ watched: string }>(
      'SELECT watched::text AS watched FROM lesson_progress WHERE enrolment_id = $1',
      [enrolmentId],
    )
  )[0]?.watched;

/** How a person's player reports a stretch that was played. */
async function player({ visitor }: Learner) {
  const href = addressIn((await visitor.get(LESSON)).body, 'heartbeat');
  return async (from: number, to: number): Promise<number> =>
    (await visitor.postJson(href, { intervals: [[from, to]], position: to, speed: 1 })).status;
}

describe('reports of several people at one moment', () => {
  it('are each kept or refused as if they had come alone', async () => {
    const people = {
      inTwoWindows: await learner(house),
      jumping: await learner(house),
      hurrying: await learner(house, { max_speed: 1 }),
      finishing: await learner(house),
      beginning: await learner(house),
    };
    const inTwoWindows = await player(people.inTwoWindows);
    const jumping = await player(people.jumping);
    const hurrying = await player(people.hurrying);
    const finishing = await player(people.finishing);
    const beginning = await player(people.beginning);
    later(house, { minutes: 0.5 });
    await Promise.all([inTwoWindows(0, 10), jumping(0, 10), hurrying(0, 10), finishing(0, 10)]);
    later(house, { minutes: 0.5 });
    const first = [inTwoWindows(10, 30), inTwoWindows(25, 40), jumping(100, 104), finishing(10, 90), beginning(0, 20)];
    // More than can have been watched by now: this report is refused, and nobody pays for it.
    expect(await Promise.all([...first, hurrying(10, SECONDS)])).toEqual([200, 200, 200, 200, 200, 409]);
    later(house, { minutes: 0.5 });
    const second = [inTwoWindows(40, 60), finishing(90, SECONDS), beginning(20, 30), hurrying(10, 20)];
    expect(await Promise.all(second)).toEqual([200, 200, 200, 200]);

    expect(await watched(people.inTwoWindows)).toBe('{[0,60)}');
    expect(await watched(people.jumping)).toBe('{[0,10),[100,104)}');
    expect(await watched(people.hurrying)).toBe('{[0,20)}');
    expect(await watched(people.finishing)).toBe(`{[0,${SECONDS})}`);
    expect(await watched(people.beginning)).toBe('{[0,30)}');
    const completed = await house.rows(`SELECT enrolment_id FROM events WHERE name = 'lesson.completed'`);
    expect(completed).toEqual([{ enrolment_id: people.finishing.enrolmentId }]);
  });
});
