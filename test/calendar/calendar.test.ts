import fc from 'fast-check';
import { LeaveCourse } from '#admissions/leave-course';
import { calendarFile } from '#calendar/calendar-file';
import { type EntryKind, type Published, reconcile, type Wanted } from '#calendar/calendar-memory';
import { instantInJapan } from '#platform/clock/clock';
import { later, learner } from '../learning/given-learner';
import { openHouse, type TestApp } from '../support/app';
import * as given from '../support/given';
import { addressOf, fetched as fetchedFrom, read, subscribe } from './given-calendar';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
afterEach(() => house.travelTo(new Date()));

const fetched = (address: string) => fetchedFrom(house, address);

describe('the calendar of a trainee', () => {
  it('can be read without signing in by who knows its address, and says nothing of the person', async () => {
    const { visitor, enrolmentId, personId } = await learner(house);
    const address = await subscribe(visitor);
    const file = await house.visitor().get(address);
    expect(file.status).toBe(200);
    expect(file.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(String(file.headers['cache-control'])).toContain('private');
    const { events, of, calendar } = read(file.body);
    expect(calendar.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')).toBe('Asia/Tokyo');
    expect(events.map(({ uid }) => uid).sort()).toEqual(
      ['course', 'learning', 'practice', 'start'].map((kind) => `${kind}-${enrolmentId}@kakehashi`),
    );
    expect(of('start')?.isDay).toBe(true);
    expect(of('learning')).toMatchObject({ sequence: 0, status: 'CONFIRMED' });
    const [row] = await house.rows<{ due: Date }>('SELECT learning_due_at AS due FROM enrolments WHERE id = $1', [
      enrolmentId,
    ]);
    expect(of('learning')?.start).toMatch(/T23:59:00$/);
    expect(row?.due.toISOString().slice(11, 16)).toBe('14:59');
    const [person] = await house.rows<{ name: string; email: string }>(
      'SELECT legal_name AS name, email FROM persons WHERE id = $1',
      [personId],
    );
    expect(file.body).not.toContain(person?.name);
    expect(file.body).not.toContain(person?.email);
  });

  it('keeps its identifiers, and raises the sequence when a date moves', async () => {
    const { visitor, enrolmentId } = await learner(house);
    const address = await subscribe(visitor);
    const before = await fetched(address);
    later(house, { days: 1 });
    expect((await fetched(address)).events).toEqual(before.events);
    await house.rows(`UPDATE enrolments SET learning_due_at = learning_due_at + interval '5 days' WHERE id = $1`, [
      enrolmentId,
    ]);
    const after = await fetched(address);
    expect(after.of('learning')).toMatchObject({ uid: before.of('learning')?.uid, sequence: 1, status: 'CONFIRMED' });
    expect(after.of('learning')?.start).not.toBe(before.of('learning')?.start);
    expect(after.of('practice')).toEqual(before.of('practice'));
  });

  it('cancels what is still ahead when the course is left, and leaves alone what has passed', async () => {
    const { visitor, enrolmentId, personId } = await learner(house);
    const address = await subscribe(visitor);
    await fetched(address);
    await house.get(LeaveCourse).run(await given.actor(house, personId), enrolmentId, 'withdraw', 'workload');
    const { of } = await fetched(address);
    expect(of('learning')).toMatchObject({ sequence: 1, status: 'CANCELLED' });
    expect(of('course')).toMatchObject({ sequence: 1, status: 'CANCELLED' });
    expect(of('start')).toMatchObject({ sequence: 0, status: 'CONFIRMED' });
  });

  it('gets a new address on wish, and none at all; the old ones open nothing', async () => {
    const { visitor, personId } = await learner(house);
    const first = await subscribe(visitor);
    const second = await subscribe(visitor);
    expect(second).not.toBe(first);
    expect((await house.visitor().get(first)).status).toBe(404);
    await visitor.post('/calendar/feed/revocation', {});
    expect((await house.visitor().get(second)).status).toBe(410);
    expect(addressOf((await visitor.get('/calendar')).body)).toBe('');
    const [feed] = await house.rows<{ hash: string }>(
      'SELECT token_hash AS hash FROM calendar_feeds WHERE person_id = $1',
      [personId],
    );
    expect(second).not.toContain(feed?.hash);
  });

  it('can be had as a file, and is on the home page', async () => {
    const { visitor } = await learner(house);
    const file = await visitor.get('/calendar/download');
    expect(file.headers['content-disposition']).toContain('kakehashi.ics');
    expect(read(file.body).events).toHaveLength(4);
    expect((await visitor.get('/home')).body).toContain('href="/calendar"');
  });

  it.each(['/calendar/none.ics', `/calendar/${'a'.repeat(43)}.ics`, '/calendar/x'])('is not at %s', async (path) => {
    expect((await house.visitor().get(path)).status).toBe(404);
  });
});

const NOW = instantInJapan('2026-11-24', '09:30');
const kinds = ['learning', 'practice', 'course'] as const;
const anyWanted: fc.Arbitrary<Wanted[]> = fc.uniqueArray(
  fc.record({
    uid: fc.constantFrom('a', 'b', 'c', 'd'),
    kind: fc.constantFrom(...kinds),
    at: fc.integer({ min: -50, max: 50 }).map((days) => new Date(NOW.getTime() + days * 86_400_000)),
    allDay: fc.boolean(),
    place: fc.constantFrom('', '東京'),
    count: fc.integer({ min: 1, max: 3 }),
  }),
  { selector: ({ uid }) => uid },
);

describe('what a calendar was told', () => {
  it('is told once: nothing changes the second time', () => {
    fc.assert(
      fc.property(anyWanted, anyWanted, (before, after) => {
        const first = reconcile(before, [], NOW).entries;
        const second = reconcile(after, first, NOW).entries;
        return reconcile(after, second, NOW).changes.length === 0;
      }),
    );
  });

  it('never loses an entry and never lowers a sequence; every change raises it by one', () => {
    fc.assert(
      fc.property(fc.array(anyWanted, { maxLength: 6 }), (steps) => {
        let told: readonly Published[] = [];
        for (const wanted of steps) {
          const before = new Map(told.map((entry) => [entry.uid, entry]));
          const { entries, changes } = reconcile(wanted, told, NOW);
          const raised = changes.every(({ uid, sequence }) => sequence === (before.get(uid)?.sequence ?? -1) + 1);
          if (!raised || told.some(({ uid }) => !entries.some((entry) => entry.uid === uid))) return false;
          told = entries;
        }
        return true;
      }),
    );
  });
});

describe('the file', () => {
  const words = {
    name: '研修, 予定; \\ 一覧',
    title: (kind: EntryKind, count: number) => `${kind} ${count}, ${'養成課程①, 期限; \\ '.repeat(12)}`.trim(),
    description: '一行目\n二行目',
    homeUrl: 'https://kakehashi.example/home',
  };
  const entry = (at: Date, allDay: boolean): Published => ({
    ...{ uid: 'x@kakehashi', kind: 'learning', at, allDay, place: '東京, 霞が関', count: 2 },
    ...{ sequence: 3, changedAt: NOW, cancelledAt: null },
  });

  it('has no line over 75 octets, and reads back as it was meant', () => {
    const text = calendarFile([entry(instantInJapan('2026-12-05', '23:59'), false)], words);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(read(text).events).toEqual([
      {
        ...{ uid: 'x@kakehashi', sequence: 3, status: 'CONFIRMED', stamp: '2026-11-24T00:30:00Z' },
        ...{ start: '2026-12-05T23:59:00', isDay: false, title: words.title('learning', 2), place: '東京, 霞が関' },
      },
    ]);
  });

  it('keeps a day a day, whatever the zone of the machine', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (days) => {
        const day = new Date(Date.parse('2026-01-01T00:00:00Z') + days * 86_400_000).toISOString().slice(0, 10);
        const { isDay, start } = read(calendarFile([entry(instantInJapan(day), true)], words)).events[0] ?? {};
        return isDay === true && start === day;
      }),
    );
  });
});
