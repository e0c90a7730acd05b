import type { CDPSession } from 'playwright-core';
import { DEMONSTRATION_PASSWORD } from '#demonstration/cast';
import { later } from '../learning/given-learner';
import { openHouse, type TestApp } from '../support/app';
import { openBrowser, type TestBrowser } from '../support/browser';
import { actor, trainee } from '../support/given';
import { say } from '../support/say';
import type { Screen } from '../support/screen';
import { handsInRightAnswers } from './right-answers';

/** A line of 1 Mbit/s with 50 ms on the way, as a municipal network on a bad day. */
const LINE = { offline: false, latency: 50, downloadThroughput: 125_000, uploadThroughput: 125_000 };
/** What a page may weigh on such a line, in kilobytes: when everything is new (three fonts included), with a bold font more, and ever after. */
const NEW_KB = 600;
const FIRST_KB = 200;
const LATER_KB = 30;

interface Weighed {
  readonly page: string;
  readonly requests: number;
  readonly kilobytes: number;
  readonly seconds: number;
}

let house: TestApp;
let browser: TestBrowser;
let screen: Screen;
let debug: CDPSession;
const weighed: Weighed[] = [];
const sockets: string[] = [];
const hosts = new Set<string>();
let [requests, bytes] = [0, 0];

beforeAll(async () => {
  house = await openHouse();
  browser = await openBrowser(house);
  const { id: personId } = await actor(house, 'trainee1');
  await trainee(house, { personId });
  later(house, { days: 8 });
  screen = await browser.open({ script: false });
  debug = await screen.page.context().newCDPSession(screen.page);
  await debug.send('Network.enable');
  await debug.send('Network.emulateNetworkConditions', LINE);
  debug.on('Network.webSocketCreated', ({ url }) => sockets.push(url));
  debug.on('Network.requestWillBeSent', ({ request }) => {
    if (!request.url.startsWith('data:')) hosts.add(new URL(request.url).origin);
    requests += 1;
  });
  debug.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
});
afterAll(async () => {
  process.stdout.write(`\n1 Mbit/s, 50 ms, no script\n${weighed.map(asLine).join('\n')}\n`);
  await browser.close();
  await house.close();
});

const asLine = ({ page, requests, kilobytes, seconds }: Weighed): string =>
  `${page.padEnd(30)} ${String(requests).padStart(3)} requests ${kilobytes.toFixed(1).padStart(7)} KB ${seconds.toFixed(1).padStart(5)} s`;

/** Does something after which another page is shown, and weighs that page with all that it brings. */
async function weighs(page: string, act: () => Promise<unknown>): Promise<void> {
  [requests, bytes] = [0, 0];
  const begun = performance.now();
  await act();
  await screen.page.waitForLoadState('load');
  const seconds = (performance.now() - begun) / 1000;
  // Fonts may come after the text can be read; they are counted, but nobody waits for them.
  await screen.page.waitForLoadState('networkidle');
  weighed.push({ page, requests, kilobytes: bytes / 1024, seconds });
}

describe('a subject on a closed and slow network, without script', () => {
  it('is begun by signing in', async () => {
    await weighs('sign-in (everything new)', () => screen.goes('/login'));
    await screen.fills({ login: 'trainee1@demo.example', password: DEMONSTRATION_PASSWORD });
    await weighs('home (first time)', () => screen.presses('identity.sign-in.submit'));
    await weighs('home (again)', () => screen.goes('/home'));
  });

  it('is read as text, lesson after lesson, to the quiz', async () => {
    await weighs('subjects', () => screen.goes('/learn'));
    await weighs('subject', () => screen.goes('/learn/a1'));
    await weighs('lesson A1-L01 (first time)', () => screen.goes('/learn/a1/l01'));
    for (let lesson = 2; !screen.path().endsWith('/quiz'); lesson += 1) {
      later(house, { minutes: 15 });
      await weighs('lesson, read', () => screen.presses('learning.lesson.read'));
      // The second lesson's text is the first to have bold letters that only the course uses.
      await weighs(`after A1-L0${lesson - 1}${lesson === 2 ? ' (first bold ones)' : ''}`, () =>
        screen.arrives(() => screen.page.locator('.pager [rel="next"]').click()),
      );
    }
  });

  it('is passed by its quiz, and the result is read', async () => {
    await weighs('quiz', () => screen.presses('learning.quiz.start'));
    await weighs('quiz to result', () => handsInRightAnswers(house, screen));
  });

  it('is asked about, and left at "finish here"', async () => {
    await weighs('lesson (again)', () => screen.goes('/learn/a1/l02'));
    await screen.page.getByText(say('questions.ask.fromLesson')).click();
    await screen.fills({ body: '窓口で最初に何を確かめればよいか、もう少し知りたいです。' });
    await weighs('question, sent', () => screen.presses('questions.ask.submit'));
    expect(await screen.reads()).toContain(say('questions.done.asked'));
    await weighs('finished', () => screen.presses('layout.menu.finish'));
    expect(screen.path()).toBe('/finished');
  });

  it('called nobody but us, opened no socket, and complained about nothing', () => {
    expect([...hosts]).toEqual([browser.origin]);
    expect(sockets).toEqual([]);
    expect(screen.complaints).toEqual([]);
  });

  it('brought no page that is too heavy for the line', () => {
    const mayWeigh = (page: string) => (page.includes('new') ? NEW_KB : page.includes('first') ? FIRST_KB : LATER_KB);
    const tooMuch = weighed.filter(({ page, kilobytes }) => kilobytes > mayWeigh(page));
    expect(tooMuch.map(asLine)).toEqual([]);
    expect(weighed.length).toBeGreaterThan(20);
  });
});
