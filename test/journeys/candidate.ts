import type { BrowserContext, Page } from 'playwright-core';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Response } from '#curriculum/response';
import { DEMONSTRATION_PASSWORD } from '#demonstration/cast';
import { type AttemptRow, fieldsOf } from '../examination/given-attempt';
import { until } from '../start/launch';
import type { TestApp } from '../support/app';
import type { Weather } from './weather';

type Answer = readonly string[];

/** One window of the attempt and the questions that are answered in it: another window answers the others. */
interface Window {
  page: Page | null;
  readonly parity: number;
}

/** Somebody who takes a test in two windows, and remembers what was typed and what was shown as saved. */
export class Candidate {
  /** What was chosen last for each question, as `field=value`. */
  readonly typed = new Map<string, Answer>();
  /** How often a window said that all is saved, and it was looked up at once. */
  acknowledged = 0;
  private readonly windows: Window[] = [0, 1].map((parity) => ({ page: null, parity }));

  private constructor(
    private readonly house: TestApp,
    private readonly context: BrowserContext,
    private readonly attempt: AttemptRow,
    private readonly weather: Weather,
  ) {}

  static async signedIn(
    house: TestApp,
    context: BrowserContext,
    attempt: AttemptRow,
    weather: Weather,
  ): Promise<Candidate> {
    const page = await context.newPage();
    await page.goto('/login');
    await page.fill('[name="login"]', 'trainee1@demo.example');
    await page.fill('[name="password"]', DEMONSTRATION_PASSWORD);
    await Promise.all([page.waitForURL('**/home'), page.locator('main button[type="submit"]').first().click()]);
    await page.close();
    return new Candidate(house, context, attempt, weather);
  }

  /** One of the windows, opened if the weather allows. */
  async someWindow(): Promise<Window | null> {
    const window = this.weather.pick(this.windows);
    if (!window.page && this.weather.isFair) window.page = await this.opened();
    return window.page ? window : null;
  }

  /** Chooses something in a question, waits for what the page says, and looks it up where that is "saved". */
  async answersSomething({ page, parity }: Window): Promise<void> {
    if (!page) return;
    const places = this.attempt.item_ids.flatMap((_, index) => (index % 2 === parity ? [index] : []));
    const place = this.weather.pick(places);
    const item = this.attempt.item_ids[place] ?? '';
    this.typed.set(item, await this.chooses(page, place, item));
    await until(async () => (await stateOf(page)) !== 'saving');
    if ((await stateOf(page)) !== 'saved') return;
    this.acknowledged += 1;
    for (const [known, answer] of await this.saved(places))
      expect([known, answer]).toEqual([known, this.typed.get(known)]);
    expect((await this.saved(places)).get(item)).toEqual(this.typed.get(item));
  }

  /** The browser dies: no time to finish anything. */
  async losesAWindow(): Promise<void> {
    const window = this.weather.pick(this.windows);
    await window.page?.close();
    window.page = null;
  }

  /** The plain button; without a network the browser shows its own page, and the window is gone. */
  async pressesSave(): Promise<void> {
    const window = this.weather.pick(this.windows);
    if (!window.page) return;
    await window.page.locator('button[name="go"][value="stay"]').click({ noWaitAfter: true });
    await window.page.waitForEvent('load', { timeout: 5000 }).catch(() => null);
    await window.page.close();
    window.page = null;
  }

  /** All windows are gone; one is opened, and what waited on the device is sent. */
  async comesBack(): Promise<void> {
    for (const window of this.windows) await window.page?.close();
    this.windows[0] = { page: await this.opened(), parity: 0 };
    await until(async () => (await this.leftOnDevice()).length === 0);
  }

  async leftOnDevice(): Promise<string[]> {
    const page = this.windows[0]?.page;
    if (!page) return [];
    return patiently(page, () => Object.keys(localStorage).filter((name) => name.startsWith('autosave:')));
  }

  /** What the database holds, as `field=value`; of all questions or of those at some places. */
  async saved(places: readonly number[] | null = null): Promise<Map<string, Answer>> {
    const curriculum = await this.house.get(CurriculumLibrary).latest();
    const rows = await this.house.rows<{ item_id: string; response: Response }>(
      'SELECT item_id, response FROM answers WHERE attempt_id = $1',
      [this.attempt.id],
    );
    const wanted = places && new Set(places.map((place) => this.attempt.item_ids[place]));
    return new Map(
      rows
        .filter(({ item_id }) => !wanted || wanted.has(item_id))
        .map(({ item_id, response }) => [
          item_id,
          Object.entries(fieldsOf(curriculum.question(item_id), this.attempt.seed, response))
            .flatMap(([name, values]) => [values].flat().map((value) => `${name}=${value}`))
            .filter((field) => !field.endsWith('='))
            .sort(),
        ]),
    );
  }

  private async opened(): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`/attempts/${this.attempt.id}`);
    // What waited on the device is sent first, and the page read anew.
    await until(() => patiently(page, () => document.readyState === 'complete'));
    return page;
  }

  /** Chooses something and says what the question shows then. A page that is read anew under the finger is met again. */
  private async chooses(page: Page, place: number, item: string): Promise<Answer> {
    const finger = { control: this.weather.draw(), option: this.weather.draw() };
    let shown: Answer | null = null;
    await until(async () => {
      shown = await this.choosesOnce(page, place, item, finger).catch(readAnew);
      return shown !== null;
    });
    return shown ?? [];
  }

  /** In one and the same document, or null where it is about to go. */
  private async choosesOnce(page: Page, place: number, item: string, finger: Finger): Promise<Answer | null> {
    const form = await page.$('auto-save form:not([inert])');
    const controls = (await form?.$$(`#question-${place + 1} :is(select, input)`)) ?? [];
    const control = controls[Math.floor(finger.control * controls.length)];
    if (!form || !control) return null;
    if ((await control.evaluate(({ nodeName }) => nodeName)) === 'SELECT') {
      const count = (await control.$$('option')).length;
      await control.selectOption({ index: 1 + Math.floor((count - 1) * finger.option) });
    } else await control.check({ force: true });
    return form.evaluate(answerShown, item);
  }
}

/** Where a finger lands: which control of a question and which of its options, as shares below 1. */
interface Finger {
  readonly control: number;
  readonly option: number;
}

const stateOf = (page: Page): Promise<string | null> =>
  page.locator('[data-autosave-state]').getAttribute('data-state');

/** Asks a page that may be read anew at the very moment of the question: then it is asked again. */
const patiently = <T>(page: Page, question: () => T): Promise<T> =>
  page.evaluate(question).catch((error: Error) => {
    readAnew(error);
    return patiently(page, question);
  }) as Promise<T>;

/** The page was read anew meanwhile: its document is gone, or the click met nothing. */
const readAnew = (error: Error): null => {
  if (!/navigation|Cannot find context|not attached|disposed|did not change its state/.test(error.message)) throw error;
  return null;
};

/** Runs in the browser. */
const answerShown = (element: SVGElement | HTMLElement, item: string): string[] | null => {
  const form = element as HTMLFormElement;
  if (form.inert) return null;
  return [...new FormData(form)]
    .filter(([name, value]) => (name === item || name.startsWith(`${item}-`)) && value !== '')
    .map(([name, value]) => `${name}=${String(value)}`)
    .sort();
};
