import { appendFileSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession, Page } from 'playwright-core';
import type { Screen } from './screen';

const WIDTHS = [320, 390, 1280];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Looks at a page as a whole: nothing runs out of the screen at any width, no barrier that axe knows, no complaint of the browser. */
export async function look(screen: Screen): Promise<void> {
  const { page } = screen;
  report(screen, [...(await overflows(page)), ...(await sharedIds(page)), ...(await barriers(page))]);
}

/** The same without axe, which takes its time and needs script in the page. */
export async function lookAtEdges(screen: Screen): Promise<void> {
  report(screen, await overflows(screen.page));
}

function report(screen: Screen, found: readonly string[]): void {
  const all = [...found, ...screen.complaints.splice(0)];
  if (all.length > 0) throw new Error(`${screen.path()} (${screen.page.viewportSize()?.width} px)\n${all.join('\n')}`);
}

async function overflows(page: Page): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready.then(() => true));
  const found: string[] = [];
  const own = page.viewportSize() ?? { width: 1280, height: 900 };
  // Its own last, so that it stands as before.
  for (const width of [...WIDTHS.filter((one) => one !== own.width), own.width]) {
    await page.setViewportSize({ ...own, width });
    found.push(...(await page.evaluate(beyondTheEdge)).map((what) => `runs out of ${width} px: ${what}`));
  }
  return found;
}

/**
 * What makes the page scroll sideways, and words and controls that lie beyond the edge, where the page cuts them off.
 * A box that scrolls or folds by itself may be as wide as it likes. Runs in the page.
 */
function beyondTheEdge(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const ownScroll = (one: Element | null): boolean =>
    one !== null &&
    (['auto', 'scroll', 'hidden'].includes(getComputedStyle(one).overflowX) || ownScroll(one.parentElement));
  const isSeen = (one: Element) =>
    one.checkVisibility({ visibilityProperty: true }) && !one.closest('.visually-hidden, .skip-link, rp');
  const edges = (one: Node): DOMRect => {
    const range = document.createRange();
    range.selectNodeContents(one);
    return range.getBoundingClientRect();
  };
  const cut: string[] = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide`] : [];
  for (const one of document.querySelectorAll('body *')) {
    const words = [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const boxes = one.matches('img, svg, video, input, select, textarea, button')
      ? [one.getBoundingClientRect()]
      : words.map(edges);
    const isOut = boxes.some((box) => box.width > 1 && (box.right > clientWidth + 1 || box.left < -1));
    if (isOut && isSeen(one) && !ownScroll(one.matches('img, svg, video') ? one.parentElement : one))
      cut.push(one.outerHTML.slice(0, 140));
  }
  return cut.slice(0, 3);
}

/** What two elements are both called: a label or a link would lead to the wrong one, also in a part that is folded, where axe does not look. */
async function sharedIds(page: Page): Promise<string[]> {
  const all = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  return [...new Set(all.filter((id, place) => all.indexOf(id) !== place))].map((id) => `two are called #${id}`);
}

interface AxeRule {
  id: string;
  tags: string[];
}
interface AxeResult {
  passes: AxeRule[];
  violations: (AxeRule & { help: string; nodes: { html: string; failureSummary: string }[] })[];
  testEngine: { version: string };
}

/** Where `bin/measure-accessibility` wants to read what was looked at. */
const RESULTS = process.env['ACCESSIBILITY_RESULTS'];

function keepResult(page: Page, { passes, violations, testEngine }: AxeResult): void {
  if (!RESULTS) return;
  const view = { path: new URL(page.url()).pathname, engine: testEngine.version };
  appendFileSync(RESULTS, `${JSON.stringify({ ...view, passed: passes.map(named), failed: violations.map(named) })}\n`);
}

const named = ({ id, tags }: AxeRule) => ({ id, tags });

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** Where axe is at hand on every page that comes: to hand over its half megabyte takes longer than half of its look. */
const equipped = new WeakSet<Page>();

async function equip(page: Page, debug: CDPSession): Promise<void> {
  if (equipped.has(page)) return;
  equipped.add(page);
  await page.addInitScript({ content: axe });
  await debug.send('Runtime.evaluate', { expression: axe });
}

/** Two frames after its width changed a page stands still. Runs in the page. */
const drawn = (): Promise<unknown> => new Promise((still) => requestAnimationFrame(() => requestAnimationFrame(still)));

/** What axe finds. Its script comes in through the debugger, so that the page's own policy stays in force. */
async function barriers(page: Page): Promise<string[]> {
  const debug = await page.context().newCDPSession(page);
  const options = JSON.stringify({ runOnly: RULES, resultTypes: ['violations'] });
  await equip(page, debug);
  const { result } = await debug.send('Runtime.evaluate', {
    expression: `(${drawn})().then(() => axe.run(document, ${options})).then((found) => JSON.stringify(found))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await debug.detach();
  const found = JSON.parse(String(result.value)) as AxeResult;
  keepResult(page, found);
  const { violations } = found;
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes
        .map(
          ({ html, failureSummary }) =>
            `    ${html.slice(0, 200)}\n      ${failureSummary.replace(/\s+/g, ' ').slice(0, 240)}`,
        )
        .slice(0, 4)
        .join('\n')}`,
  );
}
