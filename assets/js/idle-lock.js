import { keepTyped, restoreTyped } from './typed-forms.js';

/** The server counts, too, and decides. This script only tells it of life that no request shows, and hides the page in time. */
const LOOK = 5_000;
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel', 'touchstart', 'scroll', 'timeupdate', 'sign-of-life'];
const { lockSeconds, here } = document.body.dataset;

class IdleLock {
  constructor(seconds) {
    this.limit = seconds * 1000;
    this.told = Date.now();
    this.alive = this.told;
    for (const sign of SIGNS_OF_LIFE)
      document.addEventListener(sign, () => this.lives(), { capture: true, passive: true });
    document.addEventListener('visibilitychange', () => document.hidden || this.look());
    document.addEventListener('session-locked', () => this.lock());
    this.timer = setInterval(() => this.look(), Math.min(LOOK, this.limit / 6));
  }

  lives() {
    this.alive = Date.now();
  }

  look() {
    const quiet = Date.now() - Math.max(this.alive, this.told);
    if (quiet >= this.limit) return this.ask({ 'x-idle': '1' });
    if (this.alive > this.told && Date.now() - this.told > this.limit / 3) return this.ask({});
  }

  /** With `x-idle` only a question. Another window may have been at work meanwhile. */
  async ask(headers) {
    if (this.asking) return;
    this.asking = true;
    const response = await fetch('/activity', { headers: { accept: 'application/json', ...headers } }).catch(
      () => null,
    );
    this.asking = false;
    if (response?.status === 423 || (!response && headers['x-idle'])) return this.lock();
    if (!response?.ok) return;
    const { secondsLeft } = await response.json();
    this.told = Date.now() - Math.max(0, this.limit - secondsLeft * 1000);
  }

  async lock() {
    clearInterval(this.timer);
    await keepTyped();
    location.replace(`/locked?to=${encodeURIComponent(here)}`);
  }
}

void restoreTyped();
if (lockSeconds) new IdleLock(Number(lockSeconds));
