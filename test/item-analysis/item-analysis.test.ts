import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { byItem, itemStatistics } from '#item-analysis/item-statistics';
import { ItemStatisticsQueries } from '#item-analysis/item-statistics.queries';
import { closedAttempt } from '../examination/given-closed';
import { learner, unhurried } from '../learning/given-learner';
import { openHouse, type TestApp } from '../support/app';
import { say } from '../support/say';

let house: TestApp;
let versionId: number;
let item: string;
const settings = { ...unhurried, check_test_pass_percent: 68 };

/** Six people with the same thirty questions: the first of them has 0 wrong answers, the next 2, 4 … , always the last ones. */
beforeAll(async () => {
  house = await openHouse();
  versionId = (await house.get(CurriculumLibrary).latest()).id;
  for (let person = 0; person < 6; person += 1) {
    const { enrolmentId } = await learner(house, settings);
    const wrong = Array.from({ length: person * 2 }, (_, index) => 29 - index);
    const { itemIds } = await closedAttempt(house, enrolmentId, { wrong });
    item = itemIds[29] ?? '';
  }
});
afterAll(() => house.close());

describe('item analysis', () => {
  it('counts in one statement what a slow reader would count by hand', async () => {
    const known = byItem(await house.get(ItemStatisticsQueries).sums('check-test', versionId));
    expect(known.size).toBe(30);
    const last = itemStatistics(known.get(item) ?? []);
    expect([last.responses, last.facility]).toEqual([6, 1 / 6]);
    // Right: rest 29/29. Wrong: (30 − 2k)/29 for k = 1 … 5, of 29 others.
    const rests = [29, 28, 26, 24, 22, 20].map((points) => points / 29);
    const mean = rests.reduce((sum, one) => sum + one, 0) / 6;
    const covariance = rests.reduce((sum, rest, index) => sum + (rest - mean) * ((index === 0 ? 1 : 0) - 1 / 6), 0) / 6;
    const deviation = Math.sqrt(rests.reduce((sum, rest) => sum + (rest - mean) ** 2, 0) / 6);
    expect(last.discrimination).toBeCloseTo(covariance / (deviation * Math.sqrt(5 / 36)), 6);
  });

  it('shows trainers and the agency which items need a look, and nothing to the office', async () => {
    const page = await (await house.as('trainer1')).get('/item-analysis?test=check-test');
    expect(page.text).toContain('問題ごとの難しさと見分ける力');
    // Six answers are few: grey, with the span that the figure may have.
    expect(page.body).toContain('c-item-unsure');
    expect(page.body).toContain('c-item-span');
    expect(page.text).toContain(say('item-analysis.overview.unsure'));
    expect(page.body).toContain(`/item-analysis/versions/${versionId}/items/${item}?`);
    expect((await (await house.as('office')).get('/item-analysis')).status).toBe(403);
  });

  it('shows one item with its key and what was chosen, and the way to void it to the agency only', async () => {
    const path = `/item-analysis/versions/${versionId}/items/${item}?test=check-test`;
    const question = (await house.get(CurriculumLibrary).latest()).question(item);
    const page = await (await house.as('agency1')).get(path);
    expect(page.text).toContain(question.stem.replace(/\s+/g, ' ').slice(0, 20));
    expect(page.body).toContain(`/items/${item}/voiding/new`);
    expect((await (await house.as('trainer1')).get(path)).body).not.toContain('/voiding/new');
    expect((await (await house.as('trainer1')).get(`/item-analysis/versions/${versionId}/items/A1-Q999`)).status).toBe(
      404,
    );
  });

  it('says before a voiding who would pass by it, and does it after a reason was given', async () => {
    const agency = await house.as('agency1');
    const preview = await agency.get(`/item-analysis/versions/${versionId}/items/${item}/voiding/new`);
    expect(preview.text).toContain('この問題を含む受験 6件');
    expect(preview.text).toContain('結果が良くなる受験 5件');
    expect(preview.text).toContain('新しく合格になる受験 1件');
    const path = `/item-analysis/versions/${versionId}/items/${item}/voiding`;
    const refused = await agency.post(path, { note: '改正により答えが変わりました。' });
    expect([refused.status, refused.text.includes('改正により答えが変わりました。')]).toEqual([422, true]);
    const done = await agency.post(path, { reason: 'outdated', note: '改正により答えが変わりました。' });
    expect(done.status).toBe(303);
    expect((await agency.get(done.location)).text).toContain('この問題は無効です');
    expect((await agency.post(path, { reason: 'outdated', note: '改正により答えが変わりました。' })).status).toBe(409);
    expect(await house.rows("SELECT 1 FROM events WHERE name = 'attempt.rescaled'")).toHaveLength(5);
  });
});
