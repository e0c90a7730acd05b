const TICK = 1000;
const DWELL = 5;

/** `<reading-tracker data-url data-token>` around `section[data-section]`: tells the server which sections were on screen long enough to be read. */
class ReadingTracker extends HTMLElement {
  connectedCallback() {
    this.seconds = new Map();
    this.visible = new Set();
    this.observer = new IntersectionObserver((entries) => this.seen(entries), { rootMargin: '-20% 0px -20% 0px' });
    for (const section of this.querySelectorAll('section[data-section]')) this.observer.observe(section);
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
    for (const section of this.visible) {
      const seconds = (this.seconds.get(section) ?? 0) + 1;
      this.seconds.set(section, seconds);
      if (seconds >= Number(section.dataset.dwell ?? DWELL) && !section.dataset.read) void this.tell(section, seconds);
    }
  }

  async tell(section, seconds) {
    section.dataset.read = 'sending';
    const headers = { 'content-type': 'application/json', 'x-csrf-token': this.dataset.token };
    const body = JSON.stringify({ section: section.dataset.section, seconds });
    const response = await fetch(this.dataset.url, { method: 'POST', headers, body, keepalive: true }).catch(
      () => null,
    );
    if (!response?.ok) return delete section.dataset.read;
    section.dataset.read = 'yes';
    const answer = await response.json().catch(() => ({}));
    const progress = this.querySelector('progress');
    if (progress && answer.percent !== undefined) progress.value = answer.percent;
    return true;
  }
}

customElements.define('reading-tracker', ReadingTracker);
