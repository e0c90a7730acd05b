import type { Language } from '#platform/locale/languages';
import { routeOf } from '../house/access-matrix';
import { openHouse, type TestApp } from '../support/app';
import { openBrowser, type TestBrowser } from '../support/browser';
import { look, lookAtEdges } from '../support/look';
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

/** Not pages: files, answers to scripts, and links that only lead on. */
const NO_PAGE =
  /^\/(assets|media|health|activity|language|text-size|contrast|readings|calendar\/|\.well-known)|\.(csv|json|pdf|zip)$|\/pdf$|\/specimen$|\/file$|\/attachments\/[^/]+$|\/prefetch-rules$|\*/;

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
    }, 3_600_000);

  it('and none was left out', () => {
    expect(routes().filter((route) => !visited.has(route))).toEqual([]);
  });
});

/** Which kind of page an address is, whatever it asks for. */
const pageOf = (address: string): string | undefined => routeOf('GET', address)?.slice('GET '.length);

/** The addresses of pages, as the application knows them. */
const routes = (): string[] =>
  house.routes.flatMap((route) => (route.startsWith('GET ') && !NO_PAGE.test(route.slice(4)) ? [route.slice(4)] : []));

/**
 * Looks at the pages of the head and at a person's own, and follows their links to every kind of page that nobody has seen yet.
 * In the first language everybody sees all of theirs; after it each kind of page is looked at once, and everybody's home.
 */
async function faultsOn(screen: Screen, language: Language, own: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  const titles = new Map<string, string>();
  const known = (path: string) => language !== 'ja' && path !== '/home' && visited.has(pageOf(path) ?? path);
  await screen.goes('/');
  const paths = new Set([...(await linksOn(screen, '.site-nav a')), ...own]);
  for (const path of paths) {
    if (known(path)) continue;
    await screen.goes(path);
    const looks = asksAxe(language, path) ? look : lookAtEdges;
    visited.add(pageOf(path) ?? path);
    if (screen.status >= 500) faults.push(`${path} answers ${screen.status}`);
    await looks(screen).catch((error: Error) => faults.push(error.message));
    faults.push(...(await strangeWords(screen, language, written)));
    faults.push(...(await sharedTitle(screen, titles)));
    for (const link of await linksOn(screen, 'main a')) {
      const route = NO_PAGE.test(link) ? undefined : pageOf(link);
      if (route && !visited.has(route) && ![...paths].some((one) => pageOf(one) === route)) paths.add(link);
    }
  }
  return faults;
}

/** What has the same name with good reason: a form for something new or old, a list of one cohort or of all. */
const sameKind = (route: string): string => route.replace(/\/:id\/edit$/, '/new').replace(/^\/cohorts\/:id\//, '/');

/** A title that says where one is, for kinds of pages that one person sees: two of them never share it. */
async function sharedTitle(screen: Screen, titles: Map<string, string>): Promise<string[]> {
  if (screen.status !== 200) return [];
  const [title, route] = [await screen.page.title(), sameKind(pageOf(screen.path()) ?? screen.path())];
  const other = titles.get(title) ?? route;
  titles.set(title, other);
  const isPlain = !/[{}|]|<ruby/.test(title);
  return other === route && isPlain ? [] : [`${route} and ${other} are both called "${title}"`];
}

/** The slow look is taken at each kind of page once on a wide screen and once on a narrow one, and at everybody's home. */
const asksAxe = (language: Language, path: string): boolean =>
  language !== 'ja-easy' && (path === '/home' || !visited.has(pageOf(path) ?? path));

const linksOn = (screen: Screen, which: string): Promise<string[]> =>
  screen.page.evaluate(
    (links) => [...document.querySelectorAll(links)].map((link) => link.getAttribute('href') ?? ''),
    which,
  );
