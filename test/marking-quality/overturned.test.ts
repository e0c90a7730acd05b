import { DecideWorkAppeal } from '#appeals/decide-work-appeal';
import { LodgeWorkAppeal } from '#appeals/lodge-work-appeal';
import { freshPlace, markedReport, newTrainer, REASON } from '../appeals/given-work-appeal';
import { handIn } from '../marking/given-marks';
import { openHouse, type TestApp } from '../support/app';
import { actor } from '../support/given';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
  await newTrainer(house);
});
afterAll(() => house.close());

describe('how appeals against marks end', () => {
  it('is told by criterion and by marker, as a share only where there are enough', async () => {
    const office = await house.as('office');
    expect((await office.get('/marking-quality/appeals')).text).toContain('判断が出た異議申立てはまだありません');
    const { personId, workId } = await markedReport(house);
    await house.get(LodgeWorkAppeal).run(await actor(house, personId), workId, { residence: REASON });
    const place = await freshPlace(house, workId);
    if (!place) throw new Error('Nobody marks anew');
    const marks = [{ criterion: 'residence', level: 3, comment: '' }];
    await handIn(house, place, { marks, comment: '読み直しました。', version: 1 });
    const verdict = { residence: { level: 3, answer: '期限の確認が示されています。' } };
    await house.get(DecideWorkAppeal).run(await actor(house, place.markerId), place.id, verdict);
    const page = await office.get('/marking-quality/appeals');
    expect(page.text).toContain('5件に満たないため示しません');
    const [first] = await house.rows<{ name: string }>(
      'SELECT p.print_name AS name FROM marker_assignments m JOIN persons p ON p.id = m.marker_id WHERE m.work_id = $1 AND m.ordinal = 1',
      [workId],
    );
    expect(page.text).toContain(first?.name);
    expect((await (await house.as('trainer1')).get('/marking-quality/appeals')).status).toBe(403);
  });
});
