import { tellProgress } from './lesson-progress.js';

const TICK = 1000;
const DWELL = 5;
/** Ticks to wait after a report that did not arrive or was not believed, and after how many of them nothing is sent any more. */
const REST = 5;
const MOST_REFUSALS = 4;

/**
 * `<reading-tracker data-url data-token>` around `section[data-section]`: tells the server which sections were on screen long
 * enough to be read. Time goes to one section only, the first that is not read yet: nobody reads two at once.
 */
class ReadingTracker extends HTMLElement {
  connectedCallback() {
    this.sections = [...this.querySelectorAll('section[data-section]')];
    this.seconds = new Map();
    this.visible = new Set();
    this.rest = 0;
    this.refusals = 0;
    this.observer = new IntersectionObserver((entries) => this.seen(entries), { rootMargin: '-20% 0px -20% 0px' });
    for (const section of this.sections) this.observer.observe(section);
    this.timer = setInterval(() => this.tick(), TICK);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
    this.observer.disconnect();
  }

  seen(entries) {
    for (const entry of entries) {
      if (entry.isIntersecting) this.visible.add(entry.target);
      else this.visible.delete(entry.target);
    }
  }

  tick() {
    if (document.hidden) return;
    this.rest -= 1;
    const section = this.sections.find((one) => this.visible.has(one) && !one.dataset.read);
    if (!section) return;
    const seconds = (this.seconds.get(section) ?? 0) + 1;
    this.seconds.set(section, seconds);
    if (seconds >= Number(section.dataset.dwell ?? DWELL) && this.rest <= 0) void this.tell(section, seconds);
  }

  async tell(section, seconds) {
    section.dataset.read = 'sending';
    const headers = { 'content-type': 'application/json', 'x-csrf-token': this.dataset.token };
    const body = JSON.stringify({ section: section.dataset.section, seconds });
    const response = await fetch(this.dataset.url, { method: 'POST', headers, body, keepalive: true }).catch(
      () => null,
    );
    if (!response?.ok) return this.refused(section, response);
    this.refusals = 0;
    section.dataset.read = 'yes';
    this.strikeOff(section.dataset.section);
    tellProgress((await response.json()).percent);
  }

  /** Tries again later; what will never be taken is said. */
  refused(section, response) {
    delete section.dataset.read;
    this.rest = REST;
    if (response && response.status < 500) this.refusals += 1;
    if (this.refusals < MOST_REFUSALS) return;
    clearInterval(this.timer);
    this.querySelector('[data-announce]').textContent = this.dataset.stopped;
  }

  strikeOff(number) {
    document.querySelector(`[data-unread="${number}"]`)?.remove();
    for (const place of document.querySelectorAll('[data-sections-read]'))
      place.textContent = this.sections.filter((one) => one.dataset.read === 'yes').length;
  }
}

customElements.define('reading-tracker', ReadingTracker);
