import { markingPaths } from '#marking/marking.paths';
import { submittedReport } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { asFields, criteria, handIn, marks, placesOf } from './given-marks';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const auto = { 'x-autosave': '1' };

/** A report in the hands of its first marker, in two windows that both show it as it is. */
async function twoWindows() {
  const { workId } = await submittedReport(house);
  const [place] = await placesOf(house, workId);
  const marker = await house.as(place!.markerId);
  const [first = '', second = ''] = await criteria(house);
  const kept = (criterion: string) =>
    house.rows('SELECT level, comment FROM criterion_marks WHERE assignment_id = $1 AND criterion = $2', [
      place!.id,
      criterion,
    ]);
  return { workId, place: place!, marker, first, second, kept };
}

/** A trainer who marks something else. */
async function stranger({ place }: Awaited<ReturnType<typeof twoWindows>>) {
  const { workId } = await submittedReport(house);
  const other = (await placesOf(house, workId)).find(({ markerId }) => markerId !== place.markerId);
  return house.as(other!.markerId);
}

describe('two windows on one marking', () => {
  it('never meet while they mark different criteria', async () => {
    const { place, marker, first, second, kept } = await twoWindows();
    const one = await marker.post(markingPaths.criterion(place.id, first), { level: 3, comment: '', version: 1 }, auto);
    const two = await marker.post(
      markingPaths.criterion(place.id, second),
      { level: 4, comment: '', version: 1 },
      auto,
    );
    expect([one.status, two.status].every((status) => status < 300)).toBe(true);
    expect(await kept(first)).toEqual([{ level: 3, comment: '' }]);
    expect(await kept(second)).toEqual([{ level: 4, comment: '' }]);
  });

  it('and those of other markers who save at the same moment are each kept, or told what their own window does not know', async () => {
    const [mine, theirs, foreign] = [await twoWindows(), await twoWindows(), await twoWindows()];
    const save = async ({ place, marker, first }: typeof mine, level: number, version: number, holder = marker) =>
      (await holder.post(markingPaths.criterion(place.id, first), { level, comment: '', version }, auto)).status;
    // The first save of a marking begins it; those after it are the ones that share a statement.
    for (const one of [mine, theirs, foreign]) await save(one, 1, 1);
    const statuses = await Promise.all([
      ...[save(mine, 3, 2), save(mine, 4, 2), save(theirs, 5, 2)],
      // Somebody else's pile: there is no such place for this person.
      save(foreign, 5, 2, await stranger(foreign)),
    ]);
    expect(statuses).toEqual([201, 409, 201, 404]);
    expect(await mine.kept(mine.first)).toEqual([{ level: 3, comment: '' }]);
    expect(await theirs.kept(theirs.first)).toEqual([{ level: 5, comment: '' }]);
    expect(await foreign.kept(foreign.first)).toEqual([{ level: 1, comment: '' }]);
  });

  it('say what is wrong where a version is none', async () => {
    const { place, marker } = await twoWindows();
    const draft = asFields(await marks(house, 3));
    for (const field of ['version', 'version-1']) {
      const answer = await marker.post(markingPaths.submission(place.id), { ...draft, [field]: 'undefined' });
      expect(answer.status).toBe(422);
    }
  });

  it('are told of the same criterion, and nothing is written over', async () => {
    const { place, marker, first, kept } = await twoWindows();
    await marker.post(markingPaths.criterion(place.id, first), { level: 3, comment: '甲', version: 1 }, auto);
    const late = await marker.post(
      markingPaths.criterion(place.id, first),
      { level: 5, comment: '', version: 1 },
      auto,
    );
    expect(late.status).toBe(409);
    expect(JSON.parse(late.body)).toMatchObject({ code: 'marking.changed_elsewhere' });
    expect(await kept(first)).toEqual([{ level: 3, comment: '甲' }]);
  });

  it('join where one chose a level and the other wrote a comment', async () => {
    const { place, marker, first, kept } = await twoWindows();
    await marker.post(markingPaths.criterion(place.id, first), { level: 3, comment: '', version: 1 }, auto);
    const late = await marker.post(markingPaths.criterion(place.id, first), { comment: '根拠を', version: 1 }, auto);
    expect(late.status).toBeLessThan(300);
    expect(await kept(first)).toEqual([{ level: 3, comment: '根拠を' }]);
  });

  it('meet on a page that lays both side by side, criterion by criterion; the rest is saved', async () => {
    const { place, marker, first, second, kept } = await twoWindows();
    await marker.post(markingPaths.criterion(place.id, first), { level: 2, comment: '先の画面', version: 1 }, auto);
    const fields = {
      'level-1': 4,
      'comment-1': '後の画面',
      'version-1': 1,
      'level-2': 5,
      'comment-2': '',
      'version-2': 1,
      comment: '',
      version: 1,
    };
    const page = await marker.post(markingPaths.marks(place.id), fields);
    expect(page.status).toBe(409);
    for (const words of ['先の画面', '後の画面']) expect(page.text).toContain(words);
    expect(page.body).toContain('name="level-1"');
    expect(page.body).not.toContain('name="level-2"');
    expect(await kept(second)).toEqual([{ level: 5, comment: '' }]);
    const version = /name="version-1" value="(\d+)"/.exec(page.body)?.[1] ?? '';
    const decided = { 'level-1': 4, 'comment-1': '先の画面。後の画面', 'version-1': version };
    expect((await marker.post(markingPaths.marks(place.id), decided)).status).toBe(303);
    expect(await kept(first)).toEqual([{ level: 4, comment: '先の画面。後の画面' }]);
    expect(await kept(second)).toEqual([{ level: 5, comment: '' }]);
  });

  it('hand nothing in before it is decided', async () => {
    const { place, marker, first, workId } = await twoWindows();
    await marker.post(markingPaths.criterion(place.id, first), { level: 2, comment: '', version: 1 }, auto);
    const answer = await marker.post(markingPaths.submission(place.id), asFields(await marks(house, 4)));
    expect(answer.status).toBe(409);
    expect((await placesOf(house, workId)).map(({ status }) => status)).toEqual(['marking', 'assigned']);
  });

  it('save at the same moment: one of them is told, neither is lost', async () => {
    const { place, marker, first } = await twoWindows();
    await marker.post(markingPaths.criterion(place.id, first), { level: 1, comment: '', version: 1 }, auto);
    const path = markingPaths.criterion(place.id, first);
    const answers = await Promise.all(
      [3, 4, 5].map((level) => marker.post(path, { level, comment: '', version: 2 }, auto)),
    );
    expect(answers.map(({ status }) => (status < 300 ? 'saved' : status)).sort()).toEqual([409, 409, 'saved']);
  });

  it('cannot write once the marks are in', async () => {
    const { place, marker, first } = await twoWindows();
    await handIn(house, place, await marks(house, 3));
    const late = await marker.post(
      markingPaths.criterion(place.id, first),
      { level: 5, comment: '', version: 2 },
      auto,
    );
    expect(late.status).toBe(409);
  });
});

describe('the history of marks', () => {
  it('keeps every change and can be neither changed nor removed, whatever the code says', async () => {
    const { place, marker, first } = await twoWindows();
    const path = markingPaths.criterion(place.id, first);
    await marker.post(path, { level: 2, comment: '', version: 1 }, auto);
    await marker.post(path, { level: 4, comment: '根拠を', version: 2 }, auto);
    await handIn(house, place, await marks(house, 3));
    const changes = await house.rows<{ level: number; comment: string }>(
      'SELECT level, comment FROM mark_history WHERE assignment_id = $1 AND criterion = $2 ORDER BY id',
      [place.id, first],
    );
    expect(changes).toEqual([
      { level: 2, comment: '' },
      { level: 4, comment: '根拠を' },
      { level: 3, comment: '' },
    ]);
    for (const sql of ['UPDATE mark_history SET level = 5', 'DELETE FROM mark_history', 'TRUNCATE mark_history'])
      await expect(house.rows(sql)).rejects.toThrow('append-only');
    await expect(house.rows('DELETE FROM marker_assignments WHERE id = $1', [place.id])).rejects.toThrow('append-only');
    const late = 'UPDATE criterion_marks SET level = 5, row_version = row_version + 1 WHERE assignment_id = $1';
    await expect(house.rows(late, [place.id])).rejects.toThrow('as they were handed in');
  });
});
