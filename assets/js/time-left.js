const MINUTE = 60;
const HOUR = 3600;
/** When the time that is left is said aloud, in seconds: not every second. */
const ANNOUNCED = [10 * MINUTE, 5 * MINUTE, MINUTE, 0];

/** `<time-left data-until data-left>`: counts down from what the server said was left, so a wrong clock here does no harm. */
class TimeLeft extends HTMLElement {
  connectedCallback() {
    const said = this.dataset.left ? Number(this.dataset.left) : (Date.parse(this.dataset.until) - Date.now()) / 1000;
    this.end = performance.now() / 1000 + said;
    this.status = document.querySelector('[data-time-status]');
    this.before = said;
    this.tick();
    this.timer = setInterval(() => this.tick(), 1000);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  tick() {
    const left = Math.max(0, Math.round(this.end - performance.now() / 1000));
    const text = this.textFor(left);
    if (this.textContent !== text) this.textContent = text;
    if (ANNOUNCED.some((mark) => this.before > mark && left <= mark)) this.announce(text, left);
    this.before = left;
    if (left > 0) return;
    clearInterval(this.timer);
    this.dispatchEvent(new CustomEvent('time-over', { bubbles: true }));
  }

  /** For those who do not see the clock, and in another form for those who do. */
  announce(text, left) {
    this.toggleAttribute('data-short', left <= 5 * MINUTE);
    if (this.status) this.status.textContent = text;
  }

  textFor(left) {
    const kind = left <= 0 ? 'over' : left < MINUTE ? 'seconds' : left < HOUR ? 'minutes' : 'hours';
    const minutes = kind === 'hours' ? Math.floor((left % HOUR) / MINUTE) : Math.ceil(left / MINUTE);
    return this.dataset[kind]
      .replace('{hours}', Math.floor(left / HOUR))
      .replace('{minutes}', minutes)
      .replace('{seconds}', left);
  }
}

customElements.define('time-left', TimeLeft);
