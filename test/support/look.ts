import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { Screen } from './screen';

const WIDTHS = [320, 390, 1280];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Looks at a page as a whole: nothing runs out of the screen at any width, no barrier that axe knows, no complaint of the browser. */
export async function look(screen: Screen): Promise<void> {
  const found = [...(await overflows(screen.page)), ...(await barriers(screen.page)), ...screen.complaints.splice(0)];
  if (found.length > 0) throw new Error(`${screen.path()} (${screen.page.viewportSize()?.width} px)\n${found.join('\n')}`);
}

async function overflows(page: Page): Promise<string[]> {
  const found: string[] = [];
  const own = page.viewportSize() ?? { width: 1280, height: 900 };
  for (const width of WIDTHS) {
    await page.setViewportSize({ ...own, width });
    const wide = await page.evaluate(widest);
    if (wide) found.push(`runs out of ${width} px: ${wide}`);
  }
  await page.setViewportSize(own);
  return found;
}

/** The innermost element that makes the page wider than the screen, or null. Runs in the page. */
function widest(): string | null {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return null;
  const beyond = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > clientWidth + 0.5);
  return `${scrollWidth} px by ${beyond.at(-1)?.outerHTML.slice(0, 160)}`;
}

interface AxeResult {
  violations: { id: string; help: string; nodes: { html: string; failureSummary: string }[] }[];
}

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds. Its script comes in through the debugger, so that the page's own policy stays in force. */
async function barriers(page: Page): Promise<string[]> {
  const debug = await page.context().newCDPSession(page);
  const options = JSON.stringify({ runOnly: RULES, resultTypes: ['violations'] });
  await debug.send('Runtime.evaluate', { expression: axe });
  const { result } = await debug.send('Runtime.evaluate', {
    expression: `axe.run(document, ${options}).then((found) => JSON.stringify(found))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await debug.detach();
  const { violations } = JSON.parse(String(result.value)) as AxeResult;
  return violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html, failureSummary }) => `    ${html.slice(0, 200)}\n      ${failureSummary.replace(/\s+/g, ' ').slice(0, 240)}`).slice(0, 4).join('\n')}`);
}
