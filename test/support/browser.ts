import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Language } from '#platform/locale/languages';
import type { TestApp } from './app';
import { Screen } from './screen';

/** Slow machines are allowed; a page that never comes is told by the browser's own, shorter patience. */
jest.setTimeout(600_000);
const PATIENCE = 60_000;

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How somebody looks at the pages. */
export interface Sight {
  readonly width?: number;
  readonly language?: Language;
  readonly script?: boolean;
  /** Fingers instead of a mouse. */
  readonly touch?: boolean;
}

export interface TestBrowser {
  /** Where the system answers, for example http://127.0.0.1:41234. */
  readonly origin: string;
  /** A browser of somebody's own, with its own cookies, not signed in. */
  open(sight?: Sight): Promise<Screen>;
  close(): Promise<void>;
}

/** A real Chromium, in front of nothing yet. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: FLAGS });

/** A real Chromium in front of `house`, which listens on a free port; once for each spec file. */
export async function openBrowser(house: TestApp): Promise<TestBrowser> {
  const [browser] = await Promise.all([launchBrowser(), house.app.listen(0, '127.0.0.1')]);
  const origin = await house.app.getUrl();
  return {
    origin,
    open: async (sight = {}) => new Screen(house, await newPage(browser, origin, sight), origin, sight.touch),
    close: () => browser.close(),
  };
}

async function newPage(
  browser: Browser,
  origin: string,
  { width = 1280, language = 'ja', script = true, touch = false }: Sight,
): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    baseURL: origin,
    javaScriptEnabled: script,
    hasTouch: touch,
    isMobile: touch,
    viewport: { width, height: width < 600 ? 844 : 900 },
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE);
  await context.addCookies([{ name: 'language', value: language, url: origin }]);
  return context.newPage();
}
