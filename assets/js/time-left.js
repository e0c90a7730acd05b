const MINUTE = 60;
const HOUR = 3600;

/** `<time-left data-until data-left>`: counts down from what the server said was left, so a wrong clock here does no harm. */
class TimeLeft extends HTMLElement {
  connectedCallback() {
    const said = this.dataset.left ? Number(this.dataset.left) : (Date.parse(this.dataset.until) - Date.now()) / 1000;
    this.end = performance.now() / 1000 + said;
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
    if (left > 0) return;
    clearInterval(this.timer);
    this.dispatchEvent(new CustomEvent('time-over', { bubbles: true }));
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
