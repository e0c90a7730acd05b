import type { Language } from '#platform/locale/languages';
import { openHouse, type TestApp } from '../support/app';
import { openBrowser, type TestBrowser } from '../support/browser';
import { look } from '../support/look';
import type { Screen } from '../support/screen';
import { pagesOf } from './pages';
import { strangeWords, writtenByPeople } from './strange-words';
import { smallWorld } from './world';

let house: TestApp;
let browser: TestBrowser;
let pages: ReturnType<typeof pagesOf>;
let written: string[];
const visited = new Set<string>();
beforeAll(async () => {
  house = await openHouse();
  browser = await openBrowser(house);
  pages = pagesOf(await smallWorld(house));
  written = await writtenByPeople(house);
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

const sights: readonly (readonly [Language, number])[] = [
  ['ja', 1280],
  ['ja-easy', 390],
  ['en', 320],
];

/** Not pages: files, and links that only lead on. */
const NO_PAGE = /^\/(assets|media|health|language|text-size|\.well-known)|\.csv$|\/pdf$|\/specimen$|\*/;

describe('every page is sound', () => {
  for (const [language, width] of sights)
    it(`in ${language} at ${width} px`, async () => {
      const faults: string[] = [];
      for (const who of new Set(pages.map(([one]) => one))) {
        const own = pages.filter(([one]) => one === who).flatMap(([, paths]) => paths);
        faults.push(...(await faultsFor(await arrived(who, language, width), language, own)));
      }
      expect(faults).toEqual([]);
    }, 300_000);

  it('and none was left out', () => {
    const pagesOfHouse = house.routes.filter((route) => route.startsWith('GET ')).map((route) => route.slice(4));
    const seen = (route: string) =>
      [...visited].some((path) => new RegExp(`^${route.replace(/:\w+/g, '[^/]+')}$`).test(path));
    expect(pagesOfHouse.filter((route) => !NO_PAGE.test(route) && !seen(route))).toEqual([]);
  });
});

async function arrived(who: string | number, language: Language, width: number): Promise<Screen> {
  const screen = await browser.open({ language, width });
  if (who === 'public') return screen;
  await screen.enter(who);
  return screen;
}

async function faultsFor(screen: Screen, language: Language, own: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const path of new Set([...(await headOf(screen)), ...own])) {
    await screen.goes(path);
    visited.add(path.replace(/\?.*/, ''));
    if (screen.status >= 500) faults.push(`${path} answers ${screen.status}`);
    await look(screen).catch((error: Error) => faults.push(error.message));
    faults.push(...(await strangeWords(screen, language, written)));
  }
  await screen.page.context().close();
  return faults;
}

/** The pages that the head of every page leads to. */
async function headOf(screen: Screen): Promise<string[]> {
  await screen.goes('/');
  return screen.page
    .locator('.site-nav a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}
