import { addDays, Clock } from '#platform/clock/clock';
import { openHouse, type TestApp } from '../../support/app';
import { openBrowser, type TestBrowser } from '../../support/browser';
import type { Screen } from '../../support/screen';

/** What the story knows so far: the house, the people at their browsers, and the numbers learnt on the way. */
class Story {
  house: TestApp;
  private browser: TestBrowser;
  private readonly seats = new Map<string, Screen>();
  cohortId = 0;
  applicationId = 0;
  personId = 0;
  enrolmentId = 0;
  entryIds: number[] = [];
  verifyPath = '';

  async begin(): Promise<void> {
    this.house = await openHouse();
    this.browser = await openBrowser(this.house);
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.house.close();
  }

  /** The browser of the person whose way this is; nobody is signed in there at first. */
  async me(): Promise<Screen> {
    return this.seat('me', async () => undefined);
  }

  /** Somebody without an account. */
  async stranger(): Promise<Screen> {
    return this.seat('stranger', async () => undefined);
  }

  /** The browser of one of the cast, signed in. */
  async the(who: string): Promise<Screen> {
    return this.seat(who, (screen) => screen.choosesOfTheCast(who));
  }

  private async seat(who: string, arrive: (screen: Screen) => Promise<void>): Promise<Screen> {
    const known = this.seats.get(who);
    if (known) return known;
    const screen = await this.browser.open();
    await arrive(screen);
    this.seats.set(who, screen);
    return screen;
  }

  /** A day of the house's calendar, so many days from its today. */
  day(inDays: number): string {
    return addDays(this.house.get(Clock).today(), inDays);
  }

  /** The clock of the house moves on. */
  pass({ days = 0, minutes = 0 }: { days?: number; minutes?: number }): void {
    this.house.travelTo(new Date(this.house.get(Clock).now().getTime() + days * 86_400_000 + minutes * 60_000));
  }
}

export const story = new Story();
