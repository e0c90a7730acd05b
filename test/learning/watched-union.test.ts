import fc from 'fast-check';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { LessonMedia } from '#learning/lesson-media';
import { readCues } from '#learning/read-cues';
import { ReadLesson } from '#learning/read-lesson';
import { WatchLesson } from '#learning/watch-lesson';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { openHouse, type TestApp } from '../support/app';
import { actor, cohort, trainee } from '../support/given';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

type Stretch = readonly [from: number, to: number];
interface Reader {
  readonly who: Person;
  readonly enrolmentId: number;
  readonly began: Date;
}

const FILMS = { 'A1-L01': 124, 'B2-L04': 133, 'C2-L05': 131 } as const;
type FilmId = keyof typeof FILMS;
const SPEED = 1.5;
const SLACK = 10;
const DAY = 86_400_000;

/** Somebody new in the middle of stage 1, at an instant of their own. */
async function somebody(settings: Record<string, number> = {}): Promise<Reader> {
  const { personId, enrolmentId } = await trainee(house, { cohortId: await cohort(house, { settings }) });
  return {
    who: await actor(house, personId),
    enrolmentId,
    began: new Date(house.get(Clock).now().getTime() + 8 * DAY),
  };
}

const versionOf = (lesson: FilmId) => house.get(LessonMedia).film(lesson, `${lesson.toLowerCase()}.mp4`).version;

/** The percent after a report `second` seconds after the page was opened; null when it was not believed. */
function watches({ who, began }: Reader, lesson: FilmId, second: number, intervals: readonly Stretch[], position = 0) {
  return house.get(Clock).at(new Date(began.getTime() + second * 1000), () =>
    house
      .get(WatchLesson)
      .run(who, { lessonId: lesson, intervals, position, openedAt: began, film: versionOf(lesson) })
      .then(({ percent }) => percent)
      .catch(refused),
  );
}

const refused = (problem: { status?: number }): null => {
  if (problem.status !== 409) throw problem;
  return null;
};

const rows = (enrolmentId: number) =>
  house.rows<{ lesson_id: FilmId; percent: number; seconds: number; read: number[]; completed_by: string | null }>(
    `SELECT lesson_id, percent, seconds_in(watched) AS seconds, completed_by,
       ARRAY(SELECT generate_series(lower(part), upper(part) - 1) FROM unnest(sections_read) part) AS read
     FROM lesson_progress WHERE enrolment_id = $1`,
    [enrolmentId],
  );
const completions = async (enrolmentId: number) =>
  (await house.rows("SELECT 1 FROM events WHERE name = 'lesson.completed' AND enrolment_id = $1", [enrolmentId]))
    .length;

const stretch = (length: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: length }), fc.integer({ min: 0, max: 30 }))
    .map(([from, more]): Stretch => [from, Math.min(length, from + more)]);
const secondsOf = (stretches: readonly Stretch[]) =>
  new Set(stretches.flatMap(([from, to]) => Array.from({ length: to - from }, (_, index) => from + index)));

describe('watched stretches', () => {
  it('are united whatever their order: progress is the share of different seconds, never falls, never passes 100', async () => {
    const length = FILMS['A1-L01'];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(stretch(length), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        async (reports) => {
          const reader = await somebody();
          let before = 0;
          for (const [index, intervals] of reports.entries()) {
            const percent = await watches(reader, 'A1-L01', (index + 1) * 130, intervals);
            const share = Math.floor((100 * secondsOf(reports.slice(0, index + 1).flat()).size) / length);
            expect(percent).toBe(share >= 95 ? 100 : share);
            expect(percent).toBeGreaterThanOrEqual(before);
            before = percent ?? 0;
          }
          expect(await completions(reader.enrolmentId)).toBe(before === 100 ? 1 : 0);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('never hold more than the time that passed, however many windows, devices and lessons report at the same moment', async () => {
    const report = fc.constantFrom(...(Object.keys(FILMS) as FilmId[])).chain((lesson) =>
      fc.record({
        lesson: fc.constant(lesson),
        intervals: fc.array(stretch(FILMS[lesson]), { minLength: 1, maxLength: 3 }),
      }),
    );
    const moment = fc.record({
      wait: fc.integer({ min: 0, max: 40 }),
      reports: fc.array(report, { minLength: 1, maxLength: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(moment, { minLength: 1, maxLength: 5 }), async (moments) => {
        const reader = await somebody();
        let second = 0;
        for (const { wait, reports } of moments) {
          second += wait;
          const before = await rows(reader.enrolmentId);
          await Promise.all(reports.map(({ lesson, intervals }) => watches(reader, lesson, second, intervals)));
          const after = await rows(reader.enrolmentId);
          expect(after.reduce((sum, row) => sum + row.seconds, 0)).toBeLessThanOrEqual(SPEED * (second + SLACK) + 1);
          for (const row of after) {
            const share = Math.floor((100 * row.seconds) / FILMS[row.lesson_id]);
            expect(row.percent).toBe(share >= 95 ? 100 : share);
            expect(row.percent).toBeGreaterThanOrEqual(
              before.find((one) => one.lesson_id === row.lesson_id)?.percent ?? 0,
            );
          }
          expect(await completions(reader.enrolmentId)).toBe(after.filter(({ percent }) => percent === 100).length);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('are all kept: what was accepted, no more and no less, is the union', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stretch(FILMS['A1-L01']), { minLength: 1, maxLength: 8 }), async (stretches) => {
        const reader = await somebody();
        for (const [index, one] of stretches.entries()) await watches(reader, 'A1-L01', 10 + index * 12, [one]);
        const [kept] = await house.rows<{ same: boolean; seconds: number }>(
          `SELECT COALESCE(range_agg(parts), '{}') = COALESCE((SELECT watched FROM lesson_progress WHERE enrolment_id = $1), '{}') AS same,
             COALESCE(sum(seconds), 0)::int AS seconds FROM lesson_viewings WHERE enrolment_id = $1`,
          [reader.enrolmentId],
        );
        expect(kept).toEqual({ same: true, seconds: (await rows(reader.enrolmentId))[0]?.seconds ?? 0 });
      }),
      { numRuns: 12 },
    );
    const [one] = await house.rows<{ enrolment_id: number }>('SELECT enrolment_id FROM lesson_viewings LIMIT 1');
    for (const change of ['UPDATE lesson_viewings SET seconds = 1', 'DELETE FROM lesson_viewings'])
      await expect(house.rows(`${change} WHERE enrolment_id = $1`, [one?.enrolment_id])).rejects.toThrow('append-only');
  });
});

describe('the same moment', () => {
  it('completes a lesson once, and counts the same seconds from two devices once', async () => {
    const reader = await somebody();
    const percents = await Promise.all(Array.from({ length: 5 }, () => watches(reader, 'A1-L01', 200, [[0, 124]])));
    expect(percents.filter((percent) => percent === 100).length).toBeGreaterThan(0);
    expect(await rows(reader.enrolmentId)).toMatchObject([{ percent: 100, seconds: 124, completed_by: 'video' }]);
    expect(await completions(reader.enrolmentId)).toBe(1);
  });

  it('keeps the position that is newest, not the one that arrives last', async () => {
    const reader = await somebody();
    const at = (second: number, position: number, ago: number) =>
      house.get(Clock).at(new Date(reader.began.getTime() + second * 1000), () =>
        house.get(WatchLesson).run(reader.who, {
          ...{ lessonId: 'A1-L01', intervals: [], position, ago, openedAt: reader.began, film: versionOf('A1-L01') },
        }),
      );
    await at(100, 80, 0);
    await at(110, 20, 60);
    const position = () =>
      house.rows('SELECT position_seconds FROM lesson_progress WHERE enrolment_id = $1', [reader.enrolmentId]);
    expect(await position()).toEqual([{ position_seconds: 80 }]);
    await at(120, 30, 1);
    expect(await position()).toEqual([{ position_seconds: 30 }]);
  });
});

describe('sections that are read', () => {
  it('never hold more characters than the time allows, over all lessons and windows', async () => {
    const { lessonsInOrder } = await house.get(CurriculumLibrary).latest();
    const lessons = lessonsInOrder.slice(0, 3);
    const read = fc.record({
      lesson: fc.constantFrom(...lessons),
      section: fc.integer({ min: 1, max: 4 }),
      claimed: fc.integer({ min: 0, max: 60 }),
    });
    const moment = fc.record({
      wait: fc.integer({ min: 0, max: 40 }),
      reports: fc.array(read, { minLength: 1, maxLength: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(moment, { minLength: 1, maxLength: 6 }), async (moments) => {
        const reader = await somebody();
        let second = 0;
        for (const { wait, reports } of moments) {
          second += wait;
          const now = new Date(reader.began.getTime() + second * 1000);
          await house.get(Clock).at(now, () =>
            Promise.all(
              reports.map(({ lesson, section, claimed }) =>
                house
                  .get(ReadLesson)
                  .run(reader.who, { lessonId: lesson.id, sections: [section], seconds: Math.min(claimed, second) })
                  .catch(refused),
              ),
            ),
          );
          const characters = (await rows(reader.enrolmentId)).reduce((sum, row) => {
            const lesson = lessons.find(({ id }) => id === row.lesson_id);
            return (
              sum +
              (lesson?.sections ?? [])
                .filter(({ index }) => row.read.includes(index))
                .reduce((all, one) => all + one.characters, 0)
            );
          }, 0);
          expect(characters).toBeLessThanOrEqual((1500 / 60) * second + 1);
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe('the database itself', () => {
  it('lets nobody take progress away, by whatever statement', async () => {
    const reader = await somebody();
    await watches(reader, 'A1-L01', 200, [[0, 120]]);
    const where = 'WHERE enrolment_id = $1';
    for (const change of [
      'percent = 10, completed_at = NULL, completed_by = NULL',
      "watched = '{[0,10)}'",
      'media_version = NULL',
      "completed_by = 'text'",
      "completed_at = completed_at + interval '1 day'",
    ])
      await expect(house.rows(`UPDATE lesson_progress SET ${change} ${where}`, [reader.enrolmentId])).rejects.toThrow(
        'progress never falls',
      );
    await expect(house.rows(`DELETE FROM lesson_progress ${where}`, [reader.enrolmentId])).rejects.toThrow(
      'append-only',
    );
    await expect(house.rows(`UPDATE lesson_progress SET percent = 101 ${where}`, [reader.enrolmentId])).rejects.toThrow(
      'check',
    );
  });

  it('lets nobody spend time that has not passed, and keeps no progress without an account', async () => {
    const reader = await somebody();
    await watches(reader, 'A1-L01', 200, [[0, 120]]);
    for (const change of [
      "watched_until = watched_at + interval '11 seconds'",
      "read_at = watched_at, read_until = watched_at + interval '1 second'",
    ])
      await expect(
        house.rows(`UPDATE learning_accounts SET ${change} WHERE enrolment_id = $1`, [reader.enrolmentId]),
      ).rejects.toThrow('learning_accounts_within_time');
    const { enrolmentId } = await somebody();
    await expect(
      house.rows(
        "INSERT INTO lesson_progress (enrolment_id, lesson_id, first_at, last_at) VALUES ($1, 'A1-L01', now(), now())",
        [enrolmentId],
      ),
    ).rejects.toThrow('lesson_progress_has_account');
  });

  it('begins a new union for a replaced film, and keeps what was reached', async () => {
    const reader = await somebody();
    expect(await watches(reader, 'A1-L01', 200, [[0, 124]])).toBe(100);
    const half = await somebody();
    expect(await watches(half, 'A1-L01', 200, [[0, 62]])).toBe(50);
    const older = "UPDATE lesson_progress SET media_version = 'ffff000011112222' WHERE enrolment_id = ANY($1)";
    await house.rows(older, [[reader.enrolmentId, half.enrolmentId]]);
    const stale = { lessonId: 'A1-L01', intervals: [], position: 0, openedAt: half.began, film: 'ffff000011112222' };
    await expect(
      house.get(Clock).at(half.began, () => house.get(WatchLesson).run(half.who, stale)),
    ).rejects.toMatchObject({ code: 'learning.film_replaced' });
    expect(await watches(reader, 'A1-L01', 300, [[0, 10]])).toBe(8);
    expect(await watches(half, 'A1-L01', 300, [[0, 10]])).toBe(8);
    expect(await rows(reader.enrolmentId)).toMatchObject([{ percent: 100, seconds: 10, completed_by: 'video' }]);
    expect(await rows(half.enrolmentId)).toMatchObject([{ percent: 50, seconds: 10, completed_by: null }]);
    expect(await watches(half, 'A1-L01', 500, [[10, 124]])).toBe(100);
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
