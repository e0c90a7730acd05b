import { openHouse, type TestApp } from '../support/app';
import { actor } from '../support/given';
import { say } from '../support/say';
import { calculate, markedWorks } from './given-quality';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** The third trainer gives a level less than the others; levels differ from work to work. */
const given = (work: number, turn: number, criterion: number) =>
  3 + ((work + criterion) % 3 === 0 ? 0 : 1) - (turn === 3 && (work + criterion) % 3 === 1 ? 1 : 0);

describe('the quality of marking', () => {
  it('says for nobody anything while there are no figures', async () => {
    const { text } = await (await house.as('office')).get('/marking-quality');
    expect(text).toContain('まだ分かりません');
    expect(text).toContain('例山 こずえ');
  });

  it('is a sentence for each trainer, with pictures and the tables beside them', async () => {
    await markedWorks(house, 45, given);
    await calculate(house);
    const { body, text, status } = await (await house.as('agency1')).get('/marking-quality');
    expect(status).toBe(200);
    expect(text).toMatch(/例野 さとる 確かめてください|例野 さとる 注意して見ます/);
    for (const picture of ['pairs-wide', 'alphas-wide', 'severity-wide']) expect(body).toContain(picture);
    expect(text).toContain('在留の状況をつかむ');
  });

  it('opens each marker with their drift, and stops or allows works with a reason', async () => {
    const { id } = await actor(house, 'trainer1');
    const office = await house.as('office');
    const page = await office.get(`/marking-quality/markers/${id}`);
    expect(page.body).toContain('drift-wide');
    expect(page.text).toContain('この講師の評価を、どう扱えばよいか');
    expect(page.body).toContain('href="/moderations"');
    expect((await office.post(`/marking-quality/markers/${id}/pause`, { reason: '' })).status).toBe(422);
    const paused = await office.post(`/marking-quality/markers/${id}/pause`, { reason: '評価が厳しくなったため' });
    expect(paused.status).toBe(303);
    const agency = await house.as('agency1');
    expect((await agency.get(`/marking-quality/markers/${id}`)).text).toContain('割り当てられません');
    const waived = await agency.post(`/marking-quality/markers/${id}/waiver`, { reason: '話し合って確かめました。' });
    expect(waived.status).toBe(303);
    expect((await office.get(`/marking-quality/markers/${id}`)).text).toContain('話し合って確かめました。');
    expect((await office.get('/marking-quality')).text).toContain(say('marking-quality.overview.waived'));
    expect((await office.post(`/marking-quality/markers/${id}/waiver`, { reason: '話し合いました。' })).status).toBe(
      403,
    );
    expect((await agency.get('/marking-quality/markers/999999')).status).toBe(404);
    expect(await house.events()).toEqual(expect.arrayContaining(['marker.clearance_ended', 'marker.cleared']));
  });

  it('shows a trainer their own part, and nobody else by name', async () => {
    const trainer = await house.as('trainer1');
    const { text, body } = await trainer.get('/marking-quality/me');
    expect(body).toContain('drift-wide');
    expect(text).not.toContain('例野 さとる');
    expect((await trainer.get('/marking-quality')).status).toBe(403);
    const { id } = await actor(house, 'trainer1');
    expect((await trainer.get(`/marking-quality/markers/${id}`)).status).toBe(403);
  });

  it('can be saved as a file for Excel', async () => {
    const { body, headers } = await (await house.as('office')).get('/marking-quality/figures.csv');
    expect(headers['content-type']).toContain('text/csv');
    expect(body.split('\r\n').length).toBeGreaterThan(3);
    expect(body).toContain('例山 こずえ');
  });

  it('is calculated anew only when there are new marks', async () => {
    const at = () => house.rows('SELECT calculated_at FROM quality_reports');
    const before = await at();
    await calculate(house);
    expect(await at()).toEqual(before);
  });
});
