import type { Locator } from 'playwright-core';
import type { Screen } from '../support/screen';

const TOO_FAR = 150;

/** Somebody who uses nothing but Tab, Enter, Space and the arrows. */
export class Keyboard {
  constructor(private readonly screen: Screen) {}

  /** Tabs on until the element has the focus; at every stop the focus can be seen. */
  async goesTo(target: Locator): Promise<void> {
    await target.waitFor({ state: 'attached' });
    for (let stops = 0; stops < TOO_FAR; stops += 1) {
      if (await target.evaluate((one) => one === document.activeElement)) return;
      await this.tabs();
    }
    throw new Error(`${target} cannot be reached by Tab`);
  }

  async presses(target: Locator): Promise<void> {
    await this.goesTo(target);
    await this.screen.arrives(() => this.screen.page.keyboard.press('Enter'));
  }

  async types(name: string, words: string): Promise<void> {
    await this.goesTo(this.screen.page.locator(`[name="${name}"]`));
    await this.screen.page.keyboard.type(words);
  }

  /** Chooses in a group of radio buttons, a list, or ticks a box. */
  async chooses(name: string, value: string): Promise<void> {
    const field = this.screen.page.locator(`[name="${name}"]`).first();
    const kind = await field.evaluate((one) => (one instanceof HTMLInputElement ? one.type : 'select'));
    if (kind === 'checkbox') return this.ticks(this.screen.page.locator(`[name="${name}"][value="${value}"]`));
    await this.goesTo(field);
    if (kind === 'radio') await this.screen.page.keyboard.press('Space');
    for (let steps = 0; steps < 12; steps += 1) {
      if (await this.isChosen(name, value)) return;
      await this.screen.page.keyboard.press('ArrowDown');
    }
    throw new Error(`"${value}" of ${name} cannot be chosen by the arrows`);
  }

  /** Begins a word with an input method, and presses the Enter that belongs to it. */
  async composes(reading: string): Promise<void> {
    const browser = await this.screen.page.context().newCDPSession(this.screen.page);
    await browser.send('Input.imeSetComposition', {
      text: reading,
      selectionStart: reading.length,
      selectionEnd: reading.length,
    });
    await this.screen.page.evaluate(() =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }),
      ),
    );
    await browser.detach();
  }

  /** Ends the word in kanji. */
  commits(words: string): Promise<void> {
    return this.screen.page.keyboard.insertText(words);
  }

  async answers(fields: Readonly<Record<string, string | readonly string[]>>): Promise<void> {
    for (const [name, values] of Object.entries(fields))
      for (const value of [values].flat()) await this.chooses(name, value);
  }

  private async ticks(box: Locator): Promise<void> {
    await this.goesTo(box);
    await this.screen.page.keyboard.press('Space');
  }

  private isChosen(name: string, value: string): Promise<boolean> {
    return this.screen.page.evaluate(
      (wanted) =>
        [...document.getElementsByName(wanted.name)].some((one) =>
          one instanceof HTMLInputElement
            ? one.checked && one.value === wanted.value
            : (one as HTMLSelectElement).value === wanted.value,
        ),
      { name, value },
    );
  }

  async tabs(): Promise<void> {
    await this.screen.page.keyboard.press('Tab');
    const unseen = await this.screen.page.evaluate(focusThatCannotBeSeen);
    if (unseen) throw new Error(`${this.screen.path()}: nobody sees where the focus is: ${unseen}`);
  }

  /** Tabs through the whole page until the focus is back at its beginning; the number of stops. */
  async goesAllAround(): Promise<number> {
    const start = this.screen.page.locator('.skip-link');
    await this.goesTo(start);
    for (let stops = 1; stops < TOO_FAR; stops += 1) {
      await this.tabs();
      if (await start.evaluate((one) => one === document.activeElement)) return stops;
    }
    throw new Error(`${this.screen.path()} holds the focus`);
  }
}

/**
 * The element that has the focus without an outline of its own or of what stands for it, or outside of the screen; null where
 * all is well within some frames, in which the page paints and scrolls. Runs in the page.
 */
async function focusThatCannotBeSeen(): Promise<string | null> {
  const outlined = (box: Element | null): boolean => {
    if (!box) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(box);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  };
  const isSeen = (one: Element): boolean => {
    const { top, bottom, left, right } = one.getBoundingClientRect();
    const isOnScreen = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    return isOnScreen && (outlined(one) || outlined(one.closest('label')));
  };
  for (let frame = 0; frame < 30; frame += 1) {
    const one = document.activeElement;
    // The browser's own controls of a film draw their focus themselves.
    if (!one || one === document.body || one.tagName === 'VIDEO' || isSeen(one)) return null;
    await new Promise((painted) => requestAnimationFrame(painted));
  }
  return document.activeElement?.outerHTML.slice(0, 160) ?? null;
}
