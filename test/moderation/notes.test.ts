import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { addDays, Clock } from '#platform/clock/clock';
import { markedWorks } from '../marking-quality/given-quality';
import { openHouse, type TestApp } from '../support/app';
import { actor } from '../support/given';
import { say } from '../support/say';

let house: TestApp;
const NOTES = '/marking-quality/me/notes';
const NOTE = '「期限を聞いた」とだけあり、確かめた根拠がありません。';

beforeAll(async () => {
  house = await openHouse();
  await markedWorks(house, 40, () => 3);
  const today = house.get(Clock).today();
  const period = { releasedFrom: addDays(today, -30), releasedUntil: today };
  await (await house.as('office')).post('/moderations', period);
});
afterAll(() => house.close());

interface Waiting {
  id: number;
  workId: number;
  markers: number[];
  assignments: number[];
}
const waiting = async (): Promise<Waiting> =>
  (
    await house.rows<Waiting>(
      `SELECT d.id, d.work_id AS "workId", array_agg(m.marker_id ORDER BY m.ordinal) AS markers, array_agg(m.id ORDER BY m.ordinal) AS assignments
       FROM moderations d JOIN marker_assignments m ON m.work_id = d.work_id AND m.status = 'handed_in' WHERE d.status = 'waiting' GROUP BY d.id ORDER BY d.id LIMIT 1`,
    )
  )[0]!;
const levels = (level: number, first = level) =>
  Object.fromEntries(
    Array.from({ length: 8 }, (_, index) => [`level-${index + 1}`, String(index === 0 ? first : level)]),
  );
const moderate = async (id: number, fields: Record<string, string>) => {
  const panel = await house.as('panel');
  expect((await panel.post(`/moderations/${id}/decision`, fields)).status).toBe(303);
};
const lettersOf = async (personId: number) => {
  await house.deliver();
  const found = await house.rows<{ name: string }>(
    `SELECT template AS name FROM mails WHERE person_id = $1 UNION ALL SELECT subject FROM digest_news WHERE person_id = $1`,
    [personId],
  );
  return found.map(({ name }) => name);
};

describe('a note of a moderator', () => {
  it('is read by whose marks it is about, with criterion, levels and a link, and without whose work it was', async () => {
    const one = await waiting();
    const [first, second] = one.markers;
    await house.rows(
      `UPDATE persons SET legal_name = '秘密 花代', print_name = '秘密 花代' WHERE id = (SELECT e.person_id FROM works w JOIN enrolments e ON e.id = w.enrolment_id WHERE w.id = $1)`,
      [one.workId],
    );
    await moderate(one.id, { decision: 'remark', ...levels(3, 4), note: NOTE });
    const marker = await house.as(first!);
    expect((await marker.get('/marking')).text).toContain(say('marking.queue.notes', { count: 1 }));
    expect((await marker.get('/home')).text).toContain(say('home.waiting.notes.heading', { count: 1 }));
    expect((await marker.get('/marking-quality/me')).body).toContain(`href="${NOTES}"`);
    const page = await marker.get(NOTES);
    const { rubric } = (await house.get(CurriculumLibrary).latest()).document.practice;
    expect(page.text).toContain(NOTE);
    expect(page.text).toContain(`${rubric[0]?.title.ja} 3 4`);
    expect(page.text).not.toContain(`${rubric[1]?.title.ja} 3`);
    expect(page.body).toContain(`href="/marking/${one.assignments[0]}"`);
    for (const name of ['秘密 花代', (await actor(house, 'panel')).name]) expect(page.text).not.toContain(name);

    const [, reading = ''] = /action="([^"]*reading)"/.exec(page.body) ?? [];
    expect((await (await house.as(second!)).post(reading)).status).toBe(404);
    expect((await marker.post(reading)).status).toBe(303);
    expect((await marker.post(reading)).status).toBe(303);
    expect((await marker.get('/marking')).text).not.toContain(say('marking.queue.notes', { count: 1 }));
    expect((await (await house.as(second!)).get('/marking')).text).toContain(say('marking.queue.notes', { count: 1 }));
    expect(await house.rows(`SELECT count(*)::int AS n FROM events WHERE name = 'note.read'`)).toEqual([{ n: 1 }]);
    await expect(house.rows('DELETE FROM noted_marks')).rejects.toThrow('kept');
  });

  it('waits for the morning, and goes at once where the result would have been another', async () => {
    const one = await waiting();
    await moderate(one.id, { decision: 'confirm', ...levels(3), note: '根拠の示し方がよいです。' });
    expect((await (await house.as(one.markers[0]!)).get(NOTES)).text).toContain('根拠の示し方がよいです。');
    const told = await lettersOf(one.markers[0]!);
    expect(told.join()).toContain(say('notifications.marks-noted.subject'));
    expect(told).not.toContain('marks-moderated');
    const other = await waiting();
    await moderate(other.id, { decision: 'remark', ...levels(2), note: NOTE });
    expect(await lettersOf(other.markers[0]!)).toContain('marks-moderated');
  });

  it('is hidden with the text that it is about', async () => {
    const one = await waiting();
    await moderate(one.id, { decision: 'confirm', ...levels(3), note: '秘密の一言があります。' });
    const { id: office } = await actor(house, 'office');
    await house.rows(
      `INSERT INTO incidents (enrolment_id, kind, text_id, source, data_kinds, status, noticed_at, quarantined_at, quarantined_by)
       SELECT enrolment_id, 'report', enrolment_id, 'staff', '{name}', 'quarantined', now(), now(), $2 FROM works WHERE id = $1`,
      [one.workId, office],
    );
    const page = await (await house.as(one.markers[0]!)).get(NOTES);
    expect(page.text).toContain(say('moderation.notes.hidden'));
    expect(page.text).not.toContain('秘密の一言');
  });

  it('is about marks that made a result, whatever the code says', async () => {
    const [open] = await house.rows<{ id: number }>(
      `SELECT m.id FROM marker_assignments m JOIN works w ON w.id = m.work_id WHERE m.status = 'handed_in' AND w.status = 'released' ORDER BY m.id LIMIT 1`,
    );
    await house.rows('INSERT INTO noted_marks (assignment_id, noted_at) VALUES ($1, now())', [open?.id]);
    await expect(
      house.rows(`UPDATE noted_marks SET read_at = noted_at - interval '1 minute' WHERE assignment_id = $1`, [
        open?.id,
      ]),
    ).rejects.toThrow();
    await expect(house.rows('INSERT INTO noted_marks (assignment_id, noted_at) VALUES (0, now())')).rejects.toThrow(
      'no released result',
    );
  });
});
