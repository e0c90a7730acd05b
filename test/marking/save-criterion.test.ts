import { markingPaths } from '#marking/marking.paths';
import { submittedReport } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { criteria, placesOf } from './given-marks';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** A marker who saved a moment ago, so that the session of the next save is presumed; `save` answers with its status. */
async function marking() {
  const { workId } = await submittedReport(house);
  const [place] = await placesOf(house, workId);
  const marker = await house.as(place!.markerId);
  const [criterion = ''] = await criteria(house);
  let version = 1;
  const save = async (level: number, given = version) => {
    const path = markingPaths.criterion(place!.id, criterion);
    const answer = await marker.postJson(path, { level, comment: '', version: given });
    if (answer.status === 201) version = JSON.parse(answer.body).version;
    return answer.status;
  };
  for (const level of [1, 2]) expect(await save(level)).toBe(201);
  const level = async () =>
    (
      await house.rows<{ level: number }>(
        'SELECT level FROM criterion_marks WHERE assignment_id = $1 AND criterion = $2',
        [place!.id, criterion],
      )
    )[0]?.level;
  return { marker, save, level, person: place!.markerId };
}

/** What happens to the session of a person, or to what they may do, between two saves. */
const meanwhile = (change: string, person: number) => house.rows(change, [person]);

describe('one save after the other', () => {
  it('is kept, each with the version that the one before answered with', async () => {
    const { save, level } = await marking();
    for (const next of [3, 4, 5]) expect(await save(next)).toBe(201);
    expect(await level()).toBe(5);
  });

  it('is told when another window was first', async () => {
    const { save, level } = await marking();
    expect(await save(3)).toBe(201);
    expect(await save(5, 3)).toBe(409);
    expect(await level()).toBe(3);
  });

  it('goes on when something else was noted in the session meanwhile', async () => {
    const { save, level, person } = await marking();
    await meanwhile(`UPDATE http_sessions SET content = content || '{"testUntil": 1}' WHERE person_id = $1`, person);
    for (const next of [3, 4]) expect(await save(next)).toBe(201);
    expect(await level()).toBe(4);
    const [session] = await house.rows<{ kept: number }>(
      `SELECT (content->>'testUntil')::int AS kept FROM http_sessions WHERE person_id = $1`,
      [person],
    );
    expect(session?.kept).toBe(1);
  });
});

describe('what ended a moment ago has ended: nothing is written', () => {
  it.each([
    ['the session, as by a new password', 'DELETE FROM http_sessions WHERE person_id = $1', 401],
    ['its eight hours', `UPDATE http_sessions SET expires_at = now() WHERE person_id = $1`, 401],
    [
      'the quarter of an hour in which somebody was there',
      `UPDATE http_sessions SET content = jsonb_set(content, '{activeAt}', '0') WHERE person_id = $1`,
      423,
    ],
    [
      'the appointment as a trainer',
      `UPDATE appointments SET started_on = current_date - 90, finished_on = current_date - 2 WHERE person_id = $1 AND role = 'trainer'`,
      403,
    ],
  ])('%s', async (_, change, status) => {
    const { save, level, person } = await marking();
    await meanwhile(change, person);
    expect(await save(4)).toBe(status);
    expect(await save(4)).toBeGreaterThanOrEqual(400);
    expect(await level()).toBe(2);
  });

  it('and a form that is not of this session is refused as ever', async () => {
    const { marker, level } = await marking();
    const answer = await marker.postJson(markingPaths.criterion(1, 'K1'), { level: 9, comment: '', version: 1 });
    expect(answer.status).toBe(422);
    expect(await level()).toBe(2);
  });
});
