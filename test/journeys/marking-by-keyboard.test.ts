import { bankWords } from '#demonstration/bank-words';
import { WriteStatement } from '#feedback/write-statement';
import { placesOf } from '../marking/given-marks';
import { QUOTED, quotedReport, submittedReport } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { openBrowser, type TestBrowser } from '../support/browser';
import { actor } from '../support/given';
import { look } from '../support/look';
import { say } from '../support/say';
import type { Screen } from '../support/screen';

const REPORTS = 10;

let house: TestApp;
let browser: TestBrowser;
let markerId: number;
let screen: Screen;
beforeAll(async () => {
  house = await openHouse();
  browser = await openBrowser(house);
  for (const [criterion, words] of Object.entries(bankWords))
    for (const [level, text] of Object.entries(words))
      await house
        .get(WriteStatement)
        .run(await actor(house, 'trainer2'), { criterion, level: Number(level), text, shared: true });
  const piles = new Map<number, number>();
  while (Math.max(0, ...piles.values()) < REPORTS)
    for (const { markerId: id } of await placesOf(house, (await submittedReport(house)).workId))
      piles.set(id, (piles.get(id) ?? 0) + 1);
  markerId = [...piles].find(([, count]) => count >= REPORTS)?.[0] ?? 0;
  screen = await browser.open();
  await screen.enter(markerId);
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await screen.page.keyboard.press(key);
};
const saved = () => screen.page.locator('[data-autosave-state][data-state="saved"]').waitFor();
const focused = () => screen.page.evaluate(() => document.activeElement?.id ?? '');
const heightOf = async (part: string) => (await screen.page.locator(part).boundingBox())?.height;
const handedIn = async () =>
  (
    await house.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM marker_assignments WHERE marker_id = $1 AND status = 'handed_in'`,
      [markerId],
    )
  )[0]?.n;

describe('a trainer with nothing but a keyboard', () => {
  it('finds the keys on the page, and a list of them', async () => {
    await screen.goes('/marking');
    await screen.page.locator('table a[href^="/marking/"]').first().focus();
    await screen.arrives(() => press('Enter'));
    expect(await screen.page.locator('[data-keys]').innerText()).toContain('?');
    await press('?');
    expect(await screen.page.locator('#keys').innerText()).toContain(say('marking.keys.handIn'));
    await press('Escape');
    expect(await screen.page.locator('#keys').isVisible()).toBe(false);
  });

  it('marks ten reports: j and a number for each criterion, c for the comment, h and Enter to hand in, and the next one is there', async () => {
    for (let report = 0; report < REPORTS; report += 1) {
      const rows = await screen.page.locator('.criterion[role=group]').count();
      for (let row = 0; row < rows; row += 1) await press('j', row % 2 ? '4' : '3');
      await press('j', 'c');
      await screen.page.keyboard.type('順序の立て方が具体的です。');
      await press('Escape');
      await saved();
      await press('h');
      await screen.arrives(() => press('Enter'));
      expect(await screen.page.locator('form[action$="/taking-back"]').count()).toBeGreaterThan(0);
      // However many went in a moment ago: on the desk they take one line from the report and the rubric.
      if (report < REPORTS - 1) expect(await heightOf('.desk-back')).toBeLessThan(60);
    }
    expect(await handedIn()).toBe(REPORTS);
    expect(screen.complaints).toEqual([]);
  });

  it('puts a statement of the bank beside words of the text', async () => {
    const { workId } = await submittedReport(house);
    const [place] = await placesOf(house, workId);
    screen = await browser.open();
    await screen.enter(place!.markerId);
    await screen.goes(`/marking/${place!.id}`);
    await press('j', '3', 'b');
    await saved();
    await screen.arrives(() => press('Enter'));
    await screen.page.waitForFunction(() => document.activeElement?.matches('[data-passage]'));
    await press('ArrowDown');
    await saved();
    const [placed] = await house.rows<{ quote: string | null }>(
      `SELECT passage->>'quote' AS quote FROM placed_statements WHERE assignment_id = $1`,
      [place!.id],
    );
    expect(placed?.quote).toBeTruthy();
  });

  it('goes through the words that the trainee quoted, and places a statement that stands on them at once', async () => {
    const [place] = await placesOf(house, (await quotedReport(house)).workId);
    screen = await browser.open();
    await screen.enter(place!.markerId);
    await screen.goes(`/marking/${place!.id}`);
    const hint = () => screen.page.locator('[data-hints]').innerText();
    expect(await hint()).toContain(say('marking.keys.next'));
    await press('j');
    while (!(await screen.page.locator('.criterion[data-active] [data-quote]').count())) await press('j');
    expect(await hint()).toContain(say('marking.keys.level'));
    await press('e');
    expect(await screen.page.locator('mark[data-shown]').innerText()).toBe(QUOTED);
    await press('3', 'b');
    await saved();
    await screen.arrives(() => press('Enter'));
    const [placed] = await house.rows<{ quote: string | null }>(
      `SELECT passage->>'quote' AS quote FROM placed_statements WHERE assignment_id = $1`,
      [place!.id],
    );
    expect(placed?.quote).toBe(QUOTED);
    expect(await hint()).toContain(say('marking.keys.leave'));
    await press('Escape');
    await look(screen);
  });

  it('is told when the same work lies open in another window, for as long as it does', async () => {
    const other = await screen.page.context().newPage();
    await other.goto(screen.path());
    const told = other.locator('[data-elsewhere]');
    await told.waitFor();
    await screen.page.close();
    await told.waitFor({ state: 'hidden' });
    screen = await browser.open();
    const [place] = await placesOf(house, (await submittedReport(house)).workId);
    await screen.enter(place!.markerId);
    await screen.goes(`/marking/${place!.id}`);
  });

  it('writes a note on a sentence', async () => {
    await screen.page.locator('.submission').focus();
    await press('a');
    expect(await focused()).toBe('passage');
    await press('ArrowDown', 'ArrowDown', 'Tab');
    while ((await focused()) !== 'note') await press('Tab');
    await screen.page.keyboard.type('なぜこの順番かも書いてください。');
    await press('Tab');
    await screen.arrives(() => press('Enter'));
    expect(await screen.page.locator('.notes').innerText()).toContain('なぜこの順番かも書いてください。');
  });

  it('types letters without setting anything off, and turns the keys off', async () => {
    await press('j', 'j', 'c');
    await screen.page.keyboard.type('j3?nh');
    expect(await screen.page.locator('textarea:focus').inputValue()).toBe('j3?nh');
    await press('Escape');
    await screen.page.evaluate(() =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: '5', isComposing: true, bubbles: true }),
      ),
    );
    expect(await screen.page.locator('[name="level-2"]:checked').count()).toBe(0);
    await press('?');
    await screen.page.locator('[data-keys-on]').focus();
    await press('Space');
    await press('Escape');
    await screen.page.locator('.criterion').nth(1).focus();
    await press('5');
    expect(await screen.page.locator('[name="level-2"]:checked').count()).toBe(0);
  });
});

describe('the marking desk', () => {
  it('stands still at 1280 × 900, and nothing is wider than a phone', async () => {
    const sizes = () =>
      screen.page.evaluate(() => ({
        tall: document.documentElement.scrollHeight - innerHeight,
        wide: document.documentElement.scrollWidth - innerWidth,
      }));
    expect(await sizes()).toEqual({ tall: 0, wide: 0 });
    await screen.page.setViewportSize({ width: 320, height: 700 });
    expect((await sizes()).wide).toBe(0);
    await screen.page.setViewportSize({ width: 1280, height: 900 });
  });

  it('has fetched the next work before it is asked for', async () => {
    const here = Number(/\d+/.exec(screen.path())?.[0]);
    const [me] = await house.rows<{ id: number }>('SELECT marker_id AS id FROM marker_assignments WHERE id = $1', [
      here,
    ]);
    const mine = async () =>
      (await placesOf(house, (await submittedReport(house)).workId)).some((one) => one.markerId === me?.id);
    while (!(await mine()));
    const debug = await screen.page.context().newCDPSession(screen.page);
    const isFetched = new Promise<void>((resolve) => {
      debug.on('Preload.prefetchStatusUpdated', ({ status }) => status === 'Ready' && resolve());
    });
    await debug.send('Preload.enable');
    await screen.page.reload();
    const href = (await screen.page.locator('[data-next-work]').getAttribute('href')) ?? '';
    await isFetched;
    await screen.arrives(() => screen.page.locator('[data-next-work]').click());
    expect(screen.path()).toBe(href);
    const how = await screen.page.evaluate(
      () =>
        (performance.getEntriesByType('navigation')[0] as PerformanceResourceTiming & { deliveryType: string })
          .deliveryType,
    );
    expect(how).toBe('navigational-prefetch');
  });

  it('loses nothing when its tab is killed before a save', async () => {
    await screen.page.route('**/marks/**', (route) => route.abort());
    await screen.page.locator('[name="comment-3"]').evaluate((one) => one.closest('details')?.setAttribute('open', ''));
    const journal = () => JSON.stringify({ ...localStorage });
    const before = await screen.page.evaluate(journal);
    await screen.page.locator('[name="comment-3"]').fill('消えてはならない一言');
    await screen.page.waitForFunction((old) => JSON.stringify({ ...localStorage }) !== old, before);
    const path = screen.path();
    const context = screen.page.context();
    await screen.page.close({ runBeforeUnload: false });
    const page = await context.newPage();
    await page.goto(path);
    const words = '消えてはならない一言';
    await page.waitForFunction(
      (wanted) => document.querySelector<HTMLTextAreaElement>('[name="comment-3"]')?.value === wanted,
      words,
    );
    const isKept = async () =>
      (await house.rows('SELECT 1 FROM criterion_marks WHERE comment = $1', [words])).length > 0;
    while (!(await isKept())) await page.waitForTimeout(100);
  });
});
