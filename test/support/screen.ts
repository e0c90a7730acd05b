import type { Locator, Page } from 'playwright-core';
import type { TestApp } from './app';
import { say } from './say';
import { sessionOf } from './visitor';

type Values = Record<string, unknown>;

/** One person in front of one browser: goes, presses, types, reads. Words are named by their key, fields by their name. */
export class Screen {
  /** What the browser complained about, and whom it called besides us. */
  readonly complaints: string[] = [];
  /** The status of the page that is shown. */
  status = 0;

  constructor(
    private readonly house: TestApp,
    readonly page: Page,
    private readonly origin: string,
    private readonly touches = false,
  ) {
    page.on('pageerror', (error) => this.complaints.push(`script: ${error.message}`));
    page.on('console', (message) => {
      const { url } = message.location();
      // A page that answers 404, and the gallery's film, which is only an example, are told to the console too.
      const isExpected = url === page.url() || url.includes('/none.');
      if (message.type() === 'error' && !isExpected) this.complaints.push(`console: ${message.text()} (${url})`);
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
        this.complaints.push(`foreign: ${request.url()}`);
    });
    page.on('response', (response) => {
      const isPage = response.request().isNavigationRequest() && response.frame() === page.mainFrame();
      if (isPage && (response.status() < 300 || response.status() >= 400)) this.status = response.status();
    });
  }

  /** Signs in, one of the cast by name or any other person: the session is made as the sign-in page makes it, and no page is shown for it. */
  async enter(who: string | number): Promise<void> {
    const context = this.page.context();
    await context.request.get('/login');
    const cookie = (await context.cookies()).find(({ name }) => name === 'kakehashi');
    await sessionOf(this.house.app, cookie?.value ?? '', typeof who === 'number' ? who : await this.personOf(who));
  }

  /** Signs in as one of the cast by the page that demonstrations have for it. */
  async choosesOfTheCast(who: string): Promise<void> {
    await this.goes('/dev/sign-in');
    const person = await this.personOf(who);
    await this.arrives(() => this.page.click(`button[name="personId"][value="${person}"]`));
  }

  private async personOf(who: string): Promise<number> {
    const [person] = await this.house.rows<{ id: number }>('SELECT id FROM persons WHERE email = $1', [
      `${who}@demo.example`,
    ]);
    return person?.id ?? 0;
  }

  async goes(path: string): Promise<void> {
    await this.page.goto(path);
  }

  /** Does something after which another page is shown. */
  async arrives(act: () => Promise<unknown>): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), act()]);
  }

  async presses(key: string, values: Values = {}): Promise<void> {
    await this.arrives(() => this.hits(this.button(key, values)));
  }

  async follows(key: string, values: Values = {}): Promise<void> {
    await this.arrives(() => this.hits(this.link(key, values)));
  }

  /** By finger or by mouse. */
  hits(target: Locator): Promise<void> {
    return this.touches ? target.tap() : target.click();
  }

  /** Goes home and does what the page says comes next. */
  async doesWhatComesNext(): Promise<void> {
    await this.goes('/home');
    await this.arrives(() => this.hits(this.page.locator('.next-action .button-primary')));
  }

  button(key: string, values: Values = {}): Locator {
    return this.page.getByRole('button', { name: say(key, values), exact: true }).first();
  }

  link(key: string, values: Values = {}): Locator {
    return this.page
      .getByRole('main')
      .getByRole('link', { name: say(key, values) })
      .first();
  }

  /** Fills fields by name: text, choices of a select, radio buttons and boxes by their value. */
  async fills(fields: Readonly<Record<string, string | readonly string[]>>): Promise<void> {
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) await this.answers(name, one);
  }

  private async answers(name: string, value: string): Promise<void> {
    const choice = this.page.locator(`input[name="${name}"][value="${value}"]:is([type=radio],[type=checkbox])`);
    if ((await choice.count()) > 0) return this.ticks(choice.first());
    const field = this.page.locator(`[name="${name}"]`).first();
    const kind = await field.evaluate((element) => element.tagName);
    if (kind === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }

  private async ticks(choice: Locator): Promise<void> {
    if (!(await choice.isChecked())) await this.hits(choice);
  }

  /** All that can be read in the main part of the page. */
  async reads(): Promise<string> {
    return (await this.page.locator('main').innerText()).replace(/\s+/g, ' ');
  }

  path(): string {
    return this.page.url().slice(this.origin.length);
  }

  /** A number in the address: `/applications/12` is 12. */
  number(): number {
    return Number(/\d+/.exec(this.path())?.[0]);
  }
}
