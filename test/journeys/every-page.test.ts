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
      visited.clear();
      const faults: string[] = [];
      for (const who of new Set(pages.map(([one]) => one))) {
        const own = pages.filter(([one]) => one === who).flatMap(([, paths]) => paths);
        const screen = await browser.open({ language, width });
        if (who !== 'public') await screen.enter(who);
        faults.push(...(await faultsOn(screen, language, own)));
        await screen.page.context().close();
      }
      expect(faults).toEqual([]);
    }, 900_000);

  it('and none was left out', () => {
    expect(routes().filter((route) => !visited.has(route))).toEqual([]);
  });
});

/** The addresses of pages, as the application knows them. */
const routes = (): string[] =>
  house.routes.flatMap((route) => (route.startsWith('GET ') && !NO_PAGE.test(route.slice(4)) ? [route.slice(4)] : []));

const routeOf = (path: string): string | undefined =>
  routes().find((route) => route === path) ??
  routes().find((route) => new RegExp(`^${route.replace(/:\w+/g, '[^/]+')}$`).test(path));

/**
 * Looks at a person's own pages and those of the head, and follows their links to every kind of page that nobody has seen yet.
 * After the first language the head's pages, home apart, are looked at by one person each.
 */
async function faultsOn(screen: Screen, language: Language, own: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  await screen.goes('/');
  const head = await linksOn(screen, '.site-nav a');
  const paths = new Set([
    ...head.filter((path) => language === 'ja' || path === '/home' || !visited.has(path)),
    ...own,
  ]);
  for (const path of paths) {
    await screen.goes(path);
    visited.add(routeOf(withoutQuery(path)) ?? path);
    if (screen.status >= 500) faults.push(`${path} answers ${screen.status}`);
    await look(screen).catch((error: Error) => faults.push(error.message));
    faults.push(...(await strangeWords(screen, language, written)));
    for (const link of await linksOn(screen, 'main a')) {
      const route = routeOf(withoutQuery(link));
      if (!route || visited.has(route)) continue;
      visited.add(route);
      paths.add(link);
    }
  }
  return faults;
}

const withoutQuery = (path: string): string => path.replace(/[?#].*/, '');

const linksOn = (screen: Screen, which: string): Promise<string[]> =>
  screen.page.locator(which).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
