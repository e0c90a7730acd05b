import { forget, forgetIfSame, keep, kept } from './journal.js';
import { SaveState } from './save-state.js';

const SOON = 400;
const PATIENCE = 10_000;
const RETRIES = [2000, 4000, 8000, 15_000];
const LOOK = 2_000;
/** For a goodbye: a package that has spoken before will speak again, however slow the machine; one that never did may have no script at all. */
const GOODBYE = { spoken: 5_000, silent: 600 };
/** What a browser still sends for a page that is closed. */
const LAST_WORDS = 60_000;
const REFUSALS = {
  401: 'expired',
  403: 'expired',
  404: 'gone',
  409: 'conflict',
  413: 'large',
  422: 'large',
  423: 'locked',
};

/**
 * `<package-player>`: a foreign package in a frame without origin, and the only one that saves what it says. Everything is kept on this
 * device until the server has it.
 */
class PackagePlayer extends HTMLElement {
  async connectedCallback() {
    this.state = new SaveState(this.querySelector('[data-save-state]'));
    this.version = Number(this.dataset.version);
    this.token = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16)).join('');
    this.changes = 0;
    this.saved = 0;
    this.failures = 0;
    const state = JSON.parse(this.dataset.state);
    const waiting = await this.waiting();
    if (waiting) Object.assign(this, { changes: 1, report: waiting });
    addEventListener('message', (event) => this.heard(event));
    addEventListener('online', () => this.save());
    addEventListener('pagehide', () => this.lastWords());
    document.addEventListener('click', (event) => this.leaves(event));
    setInterval(() => this.look(), LOOK);
    this.open(waiting ? { ...state, saved: waiting.values } : state);
    if (waiting) this.saveIn(0);
  }

  /** What this device kept and the server never got: worth more than what the server has, unless another window wrote meanwhile. */
  async waiting() {
    const text = this.dataset.key && (await kept(this.dataset.key));
    if (!text) return null;
    const report = JSON.parse(text);
    if (report.version === this.version || report.writer === this.dataset.lastWriter) return report;
    forget(this.dataset.key);
    this.querySelector('[data-lost]').hidden = false;
    return null;
  }

  open(state) {
    this.frame = document.createElement('iframe');
    this.frame.setAttribute('sandbox', 'allow-scripts allow-forms');
    this.frame.title = this.dataset.title;
    this.frame.name = JSON.stringify({ ...state, token: this.token });
    this.frame.src = this.dataset.src;
    this.querySelector('[data-frame]').replaceChildren(this.frame);
  }

  heard({ source, origin, data }) {
    if (source !== this.frame?.contentWindow || origin !== 'null' || data?.kakehashi !== this.token) return;
    if (data.isGone) return this.saysGoodbye?.();
    this.hasSpoken = true;
    const { session, values, isNow, isEnded } = data;
    this.querySelector('[data-finished]').hidden = !isEnded;
    this.report = { version: this.version, writer: this.dataset.writer, session, values };
    if (!this.dataset.url || this.stopped) return;
    this.changes += 1;
    this.state.show('saving');
    void keep(this.dataset.key, JSON.stringify(this.report));
    this.saveIn(isNow ? 0 : SOON);
  }

  saveIn(delay) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), delay);
  }

  body() {
    // After a restart the report of the window before is sent in its name.
    return JSON.stringify({ ...this.report, version: this.version });
  }

  async save() {
    if (!this.dataset.url || this.stopped || this.changes === this.saved) return;
    if (this.saving) return this.saveIn(SOON);
    this.saving = this.send().finally(() => {
      this.saving = null;
    });
    await this.saving;
  }

  async send() {
    const [sent, report] = [this.changes, JSON.stringify(this.report)];
    const answer = await this.post(this.body(), { signal: AbortSignal.timeout(PATIENCE) });
    await this.answered(answer, sent, report);
  }

  /** Ends when what is on its way has arrived and the newest after it. */
  async saveAll() {
    await this.saving;
    await this.save();
  }

  async post(body, options) {
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json',
      'x-csrf-token': this.dataset.token,
    };
    const response = await fetch(this.dataset.url, { method: 'POST', headers, body, ...options }).catch(() => null);
    if (!response || response.status >= 500) return { state: 'offline' };
    const answer = await response.json().catch(() => ({}));
    return { ...answer, state: response.ok ? 'saved' : (REFUSALS[response.status] ?? 'large') };
  }

  async answered(answer, sent, report) {
    if (answer.state === 'locked') return document.dispatchEvent(new Event('session-locked'));
    this.state.show(answer.state, { ...answer, href: location.href });
    if (answer.state === 'conflict' || answer.state === 'gone') return this.stop();
    if (answer.state === 'offline') {
      this.saveIn(RETRIES[Math.min(this.failures, RETRIES.length - 1)] * (0.8 + 0.4 * Math.random()));
      this.failures += 1;
    }
    if (answer.state !== 'saved') return;
    this.failures = 0;
    this.saved = sent;
    this.version = answer.version;
    if (this.changes === sent) await forgetIfSame(this.dataset.key, report);
    else this.saveIn(0);
  }

  /** The package is told too, so that it does not say "saved" of what is not. */
  stop() {
    this.stopped = true;
    forget(this.dataset.key);
    this.frame.contentWindow.postMessage({ kakehashi: this.token, stopped: true }, '*');
  }

  lastWords() {
    if (!this.dataset.url || this.stopped || this.changes === this.saved) return;
    const body = this.body();
    if (new TextEncoder().encode(body).length < LAST_WORDS) void this.post(body, { keepalive: true });
  }

  /** Packages say goodbye when their page goes, which nobody would hear if this page went at the same time: they are asked to say it before. */
  async leaves(event) {
    const link = event.target.closest?.('a[href]');
    if (!link || link.target || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!this.dataset.url || !this.frame || link.getAttribute('href').startsWith('#')) return;
    event.preventDefault();
    // Whoever clicks twice out of habit leaves once.
    if (this.isLeaving) return;
    this.isLeaving = true;
    if (this.hasSpoken && !this.stopped) this.state.show('saving');
    const saidGoodbye = new Promise((resolve) => {
      this.saysGoodbye = resolve;
    });
    this.frame.contentWindow.postMessage({ kakehashi: this.token, leaving: true }, '*');
    await Promise.race([saidGoodbye, wait(this.hasSpoken ? GOODBYE.spoken : GOODBYE.silent)]);
    clearTimeout(this.timer);
    await Promise.race([this.saveAll(), wait(3_000)]);
    this.isLeaving = false;
    location.assign(link.href);
  }

  /** The browser itself knows whether somebody is at work in the frame; what runs in there cannot pretend it. */
  look() {
    if (document.activeElement === this.frame && navigator.userActivation?.isActive)
      document.dispatchEvent(new Event('sign-of-life'));
  }
}

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

customElements.define('package-player', PackagePlayer);
