import fc from 'fast-check';
import type { Lesson, Subject } from '#curriculum/curriculum-document';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { courseStanding } from '#learning/course-standing';
import { fitting, openOffers, slots } from '#learning/fits-slot';
import { type PaceFacts, paceOf } from '#learning/pace';
import { minutesInAll, studiedMinutes } from '#learning/study-load';
import { instantInJapan } from '#platform/clock/clock';

const DAY = 86_400_000;
const START = instantInJapan('2026-10-05');
const DUE = instantInJapan('2026-12-05', '23:59');
const dayOf = (days: number) => new Date(START.getTime() + days * DAY);

/** Two subjects: lessons of 8, 12 and 5 minutes, and one of 10. */
const lesson = (id: string, minutes: number) => ({ id, minutes, subject: id.slice(0, 2) }) as Lesson;
const curriculum = {
  writtenSubjects: [
    { id: 'A1', lessons: [lesson('A1-L01', 8), lesson('A1-L02', 12), lesson('A1-L03', 5)] },
    { id: 'A2', lessons: [lesson('A2-L01', 10)] },
  ] as unknown as Subject[],
} as unknown as PublishedCurriculum;

const facts = (values: Partial<PaceFacts>): PaceFacts => ({
  now: dayOf(30),
  startsAt: START,
  dueAt: DUE,
  total: 600,
  studied: [],
  ...values,
});

describe('study in minutes', () => {
  it('is all lessons, a quiz for each subject, and the check test', () => {
    expect(minutesInAll(curriculum, 60)).toBe(8 + 12 + 5 + 10 + 2 * 10 + 60);
  });

  it('counts what was completed with its instant, a lesson by its percent, and nothing that the course does not ask for', () => {
    const studied = studiedMinutes(
      curriculum,
      {
        lessons: [
          ['A1-L02', 50, Date.parse('2026-10-09T00:00:00Z') / 1000],
          ['A1-L01', 100, Date.parse('2026-10-08T00:00:00Z') / 1000],
          ['Z9-L01', 100, Date.parse('2026-10-08T00:00:00Z') / 1000],
        ],
        passed: [{ test: 'quiz:A1', at: '2026-10-10T00:00:00Z' }],
      },
      60,
    );
    expect(studied.map(({ minutes }) => minutes)).toEqual([8, 6, 10]);
  });
});

describe('the pace', () => {
  it('says what is left, what each week needs, and where an even plan would be', () => {
    const pace = paceOf(facts({ studied: [{ at: dayOf(20), minutes: 300 }] }));
    expect(pace).toMatchObject({ done: 300, left: 300, total: 600 });
    expect(Math.round(pace.planned)).toBe(290);
    expect(Math.round(pace.behind)).toBe(-10);
    expect(Math.round(pace.neededPerWeek)).toBe(66);
    expect(pace.recentPerWeek).toBe(150);
    expect(pace.averagePerWeek).toBe(70);
  });

  it('predicts a span between the last two weeks and the whole time', () => {
    const { forecast, outlook } = paceOf(facts({ studied: [{ at: dayOf(20), minutes: 300 }] }));
    expect(forecast).toEqual({ earliest: dayOf(44), latest: dayOf(60) });
    expect(outlook).toBe('on_time');
  });

  it('leaves the later end open for who did nothing lately', () => {
    const pace = paceOf(facts({ studied: [{ at: dayOf(5), minutes: 400 }] }));
    expect(pace.forecast).toEqual({ earliest: dayOf(45), latest: null });
    expect(pace.outlook).toBe('close');
  });

  it.each([
    ['nothing was done', facts({}), 'unknown'],
    ['it has only begun', facts({ now: dayOf(2), studied: [{ at: dayOf(1), minutes: 30 }] }), 'unknown'],
    ['even the faster pace is too slow', facts({ studied: [{ at: dayOf(25), minutes: 60 }] }), 'late'],
    ['all is done', facts({ studied: [{ at: dayOf(25), minutes: 600 }] }), 'done'],
  ])('when %s it says so', (_, known, outlook) => {
    expect(paceOf(known).outlook).toBe(outlook);
  });

  const studies = fc.array(
    fc.record({ at: fc.integer({ min: 0, max: 60 }).map(dayOf), minutes: fc.integer({ min: 1, max: 60 }) }),
    { maxLength: 30 },
  );
  const whenever = fc.integer({ min: 1, max: 60 });

  it('never predicts a day before today, and the later end never before the earlier', () => {
    fc.assert(
      fc.property(studies, whenever, (studied, day) => {
        const now = dayOf(day);
        const { forecast } = paceOf(facts({ now, studied: studied.filter(({ at }) => at <= now) }));
        if (!forecast) return true;
        return forecast.earliest >= now && (forecast.latest === null || forecast.latest >= forecast.earliest);
      }),
    );
  });

  it('never predicts an earlier day for more work', () => {
    fc.assert(
      fc.property(studies, whenever, fc.integer({ min: 0, max: 900 }), (studied, day, more) => {
        const now = dayOf(day);
        const known = { now, studied: studied.filter(({ at }) => at <= now), total: 2000 };
        const [less, greater] = [paceOf(facts(known)), paceOf(facts({ ...known, total: 2000 + more }))];
        if (!greater.forecast) return true;
        return less.forecast !== null && greater.forecast.earliest >= less.forecast.earliest;
      }),
    );
  });

  it('never needs less than nothing and never more than what is left', () => {
    fc.assert(
      fc.property(studies, fc.integer({ min: 1, max: 90 }), (studied, day) => {
        const pace = paceOf(facts({ now: dayOf(day), studied }));
        return pace.neededPerWeek >= 0 && pace.neededPerWeek <= pace.left && pace.left + pace.done === pace.total;
      }),
    );
  });
});

describe('the time at hand', () => {
  const standing = (lessons: Record<string, number>, passed: string[] = []) => {
    const stored = { lessons, passed, open: {} };
    return openOffers(courseStanding(curriculum, stored), stored);
  };
  const names = (offers: ReturnType<typeof openOffers>) =>
    offers.map(({ act }) => (act.kind === 'lesson' ? act.lesson.id : act.kind === 'quiz' ? act.subject.id : act.kind));

  it('goes to what was begun first, with the minutes that are left of it', () => {
    const offers = standing({ 'A1-L02': 75 });
    expect(names(offers)).toEqual(['A1-L02', 'A1-L01', 'A1-L03']);
    expect(offers[0]).toMatchObject({ minutes: 3, started: true });
    expect(names(fitting(offers, 15)?.offers.slice() ?? [])).toEqual(['A1-L02', 'A1-L01']);
  });

  it('goes to a quiz that only waits to be taken', () => {
    expect(names(standing({ 'A1-L01': 100, 'A1-L02': 100, 'A1-L03': 100 }))).toEqual(['A1', 'A2-L01']);
  });

  it('begins the first thing where nothing fits', () => {
    expect(fitting(standing({}), 5)).toMatchObject({ partly: false, minutes: 5 });
    expect(fitting(standing({ 'A1-L03': 100 }), 5)).toMatchObject({ partly: true, minutes: 8 });
  });

  it('offers nothing where only the check test is left', () => {
    const all = { 'A1-L01': 100, 'A1-L02': 100, 'A1-L03': 100, 'A2-L01': 100 };
    expect(standing(all, ['quiz:A1', 'quiz:A2'])).toEqual([]);
  });

  it('is never exceeded, and nothing complete is offered, nor anything twice', () => {
    const percents = fc.dictionary(
      fc.constantFrom('A1-L01', 'A1-L02', 'A1-L03', 'A2-L01'),
      fc.constantFrom(0, 10, 50, 99, 100),
    );
    fc.assert(
      fc.property(percents, fc.constantFrom(...slots), (lessons, slot) => {
        const found = fitting(standing(lessons), slot);
        if (!found) return true;
        const ids = names([...found.offers]);
        return (
          new Set(ids).size === ids.length &&
          ids.every((id) => lessons[id] !== 100) &&
          (found.partly ? found.offers.length === 1 : found.minutes <= slot)
        );
      }),
    );
  });
});
