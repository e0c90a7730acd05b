import { Clock } from '#platform/clock/clock';
import { openHouse, type TestApp } from '../support/app';
import { addressIn, hidden, type Learner, later, learner } from './given-learner';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const LESSON = '/learn/a1/l01';
const SECONDS = 124;
type Interval = [number, number];

const progress = async ({ enrolmentId }: Learner) =>
  (
    await house.rows<{ percent: number; watched: string; position_seconds: number; completed_by: string | null }>(
      'SELECT percent, watched::text AS watched, position_seconds, completed_by FROM lesson_progress WHERE enrolment_id = $1',
      [enrolmentId],
    )
  )[0];

/** Opens the lesson: the address to which this page's player reports. */
async function player({ visitor }: Learner): Promise<string> {
  const page = await visitor.get(LESSON);
  return addressIn(page.body, 'heartbeat');
}

const report = ({ visitor }: Learner, href: string, intervals: Interval[], position = 0) =>
  visitor.postJson(href, { intervals, position, speed: 1 });

describe('a lesson with a film', () => {
  it('shows the film with captions in two languages, and the text', async () => {
    const { visitor } = await learner(house);
    const { body, text } = await visitor.get(LESSON);
    expect(body).toContain('src="/media/a1-l01/a1-l01.mp4?v');
    expect(body).toContain('srclang="ja"');
    expect(body).toContain('srclang="en"');
    expect(text).toContain('どこへ行っても、次の場所を言われます');
  });

  it('is completed by watching: union of what was played, resumed where it stopped', async () => {
    const person = await learner(house);
    const href = await player(person);
    later(house, { minutes: 1 });
    expect(JSON.parse((await report(person, href, [[0, 50.2]], 50.2)).body)).toMatchObject({ percent: 40 });
    expect((await person.visitor.get(LESSON)).body).toContain('data-resume="50"');
    later(house, { minutes: 1 });
    expect(
      JSON.parse(
        (
          await report(
            person,
            href,
            [
              [20, 60],
              [58, 70.4],
            ],
            70.4,
          )
        ).body,
      ),
    ).toMatchObject({ percent: 56 });
    later(house, { minutes: 1 });
    expect(JSON.parse((await report(person, href, [[70.4, 124]], 124)).body)).toMatchObject({ percent: 100 });
    expect(await progress(person)).toMatchObject({ percent: 100, completed_by: 'video', watched: `{[0,${SECONDS})}` });
    const events = await house.rows("SELECT after FROM events WHERE name = 'lesson.completed' AND enrolment_id = $1", [
      person.enrolmentId,
    ]);
    expect(events).toEqual([{ after: { lesson: 'A1-L01', by: 'video' } }]);
  });

  it('is complete at the threshold of the cohort, not before', async () => {
    const person = await learner(house, { watch_threshold_percent: 80 });
    const href = await player(person);
    later(house, { minutes: 3 });
    expect(JSON.parse((await report(person, href, [[0, 98]])).body)).toMatchObject({ percent: 79 });
    expect(JSON.parse((await report(person, href, [[98, 100]])).body)).toMatchObject({ percent: 100 });
  });

  it('never counts more than the time that passed, at the highest speed', async () => {
    const person = await learner(house);
    const href = await player(person);
    expect((await report(person, href, [[0, 124]])).status).toBe(409);
    expect(await progress(person)).toBeUndefined();
    later(house, { minutes: 1 });
    expect((await report(person, href, [[0, 124]])).status).toBe(409);
    expect((await report(person, href, [[0, 90]])).status).toBe(200);
    expect((await report(person, href, [[90, 124]])).status).toBe(409);
    expect(await progress(person)).toMatchObject({ percent: 72 });
  });

  it('counts nothing double from two windows, and gains nothing from reports without end', async () => {
    const person = await learner(house);
    const [one, two] = [await player(person), await player(person)];
    const clock = house.get(Clock);
    const instant = new Date(clock.now().getTime() + 60_000);
    const atOnce = (href: string, interval: Interval) => clock.at(instant, () => report(person, href, [interval]));
    for (const href of [one, two, one, two]) expect((await atOnce(href, [0, 40])).status).toBe(200);
    expect(await progress(person)).toMatchObject({ percent: 32 });
    const pieces = Array.from({ length: 84 }, (_, index): Interval => [40 + index, 41 + index]);
    let refused = 0;
    for (const piece of pieces) if ((await atOnce(two, piece)).status === 409) refused += 1;
    expect(refused).toBeGreaterThan(15);
    expect((await progress(person))?.percent).toBeLessThan(90);
  });

  it('keeps what was read and what was watched apart, and shows the better of the two', async () => {
    const person = await learner(house);
    const href = await player(person);
    const page = await person.visitor.get(LESSON);
    later(house, { minutes: 1 });
    await report(person, href, [[0, 60]]);
    const tracker = addressIn(page.body, 'url');
    expect((await person.visitor.postJson(tracker, { section: '1', seconds: 30 })).body).toBe('{"percent":48}');
    expect((await person.visitor.get(LESSON)).body).toContain('<span data-percent>48</span>');
    await person.visitor.post(`${LESSON}/reading`, { visit: hidden(page.body, 'visit') });
    expect(await progress(person)).toMatchObject({ percent: 100, completed_by: 'text' });
    expect((await person.visitor.get(LESSON)).body).toContain('<span data-percent>48</span>');
    expect(JSON.parse((await report(person, href, [[60, 62]])).body)).toEqual({
      ...{ percent: 50, lessonPercent: 100, watched: [[0, 62]], seen: 10 },
    });
  });

  it.each([
    ['nothing', {}],
    ['no list', { intervals: 'x', position: 1 }],
    ['a stretch that runs backwards', { intervals: [[5, 1]], position: 1 }],
    ['a hole', { intervals: [[0, null]], position: 1 }],
    ['no position', { intervals: [[0, 1]] }],
    ['hundreds of stretches', { intervals: Array(300).fill([0, 1]), position: 1 }],
  ])('refuses a report of %s', async (_, body) => {
    const person = await learner(house);
    expect((await person.visitor.postJson(await player(person), body)).status).toBe(422);
  });

  it('reports nothing for a lesson without film, with a foreign proof, or after the window', async () => {
    const person = await learner(house);
    const href = await player(person);
    expect((await report(person, href.replace('l01', 'l02'), [[0, 5]])).status).toBe(422);
    expect((await report(person, '/learn/a1/l01/watching', [[0, 5]])).status).toBe(422);
    later(house, { days: 70 });
    const again = { ...person, visitor: await house.as(person.personId) };
    expect((await report(again, href, [[0, 5]])).status).toBe(409);
    expect(await progress(person)).toBeUndefined();
  });
});

describe('media', () => {
  it('come in parts, kept privately', async () => {
    const { visitor } = await learner(house);
    const whole = await visitor.get('/media/a1-l01/a1-l01.mp4');
    expect(whole.status).toBe(200);
    expect(whole.headers['content-type']).toBe('video/mp4');
    expect(whole.headers['cache-control']).toBe('private, max-age=3600');
    expect(whole.headers['accept-ranges']).toBe('bytes');
    const part = await visitor.get('/media/a1-l01/a1-l01.mp4', { range: 'bytes=0-99' });
    expect([part.status, part.headers['content-length']]).toEqual([206, '100']);
    expect(
      (await visitor.get('/media/a1-l01/a1-l01.mp4', { 'if-none-match': String(whole.headers['etag']) })).status,
    ).toBe(304);
    expect((await visitor.get('/media/a1-l01/a1-l01.ja.vtt')).headers['content-type']).toContain('text/vtt');
  });

  it('are for signed-in people, and only what belongs to a lesson', async () => {
    expect((await house.visitor().get('/media/a1-l01/a1-l01.mp4')).status).toBe(401);
    const { visitor } = await learner(house);
    for (const path of [
      'a1-l01/lesson.yaml',
      'a1-l01/text.ja.md',
      'a1-l01/..%2F..%2Fa1%2Fquestions.yaml',
      'a1-l99/a1-l01.mp4',
      'a1-l02/a1-l01.mp4',
      '%2e%2e/package.json',
    ])
      expect([path, (await visitor.get(`/media/${path}`)).status]).toEqual([path, 404]);
  });
});
