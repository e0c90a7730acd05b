import { forgetIfSame, keep, kept } from './journal.js';
import { sendDraft } from './send-draft.js';

const AFTER_TYPING = 800;
const AFTER_CHOICE = 50;
const RETRIES = [2000, 4000, 8000, 15_000];

/**
 * One part of a form that is saved by itself (`data-part`, `data-url`, one control with `data-version`), so that a save is small and two
 * windows meet only where they change the same part. Fields are sent without the number of their part (`level-3` as `level`).
 */
export class PartSaver {
  constructor(part, key, told) {
    this.part = part;
    this.key = `${key}.${part.dataset.part}`;
    this.told = told;
    this.version = part.querySelector('[data-version]');
    this.changes = 0;
    this.saved = 0;
    this.failures = 0;
    part.addEventListener('input', (event) => this.changed(event, AFTER_TYPING));
    part.addEventListener('compositionend', (event) => this.changed(event, AFTER_TYPING));
    part.addEventListener('change', (event) => this.changed(event, AFTER_CHOICE));
  }

  get isDirty() {
    return this.changes !== this.saved;
  }

  controls() {
    return [...this.part.querySelectorAll('[name]:not(button, [data-passage])')];
  }

  body() {
    const fields = this.controls().filter((one) => one.type !== 'radio' || one.checked);
    return new URLSearchParams(fields.map((one) => [one.name.replace(/-\d+$/, ''), one.value])).toString();
  }

  /** What was typed before the network, the power or the session went away; the old version with it, so the server sees what is newer. */
  async replay() {
    const journal = await kept(this.key);
    if (!journal) return;
    const [then, now] = [new URLSearchParams(journal), new URLSearchParams(this.body())];
    if (['level', 'comment'].every((name) => then.get(name) === now.get(name))) return forgetIfSame(this.key, journal);
    for (const one of this.controls()) {
      const value = then.get(one.name.replace(/-\d+$/, ''));
      if (one.type === 'radio') one.checked = one.value === value;
      else if (value !== null) one.value = value;
    }
    this.changes += 1;
    this.saveIn(0);
  }

  changed(event, delay) {
    if (event.isComposing || event.target.matches('[type="hidden"], [data-passage]')) return;
    this.changes += 1;
    if (!this.stopped) this.told('saving');
    void keep(this.key, this.body());
    this.saveIn(delay);
  }

  saveIn(delay) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), delay);
  }

  /** Sends what is not yet kept; the answer that is waited for comes first. */
  async flush(options) {
    clearTimeout(this.timer);
    await this.request;
    await this.save(options);
  }

  async save(options) {
    if (this.stopped || !this.isDirty) return;
    if (this.request) return this.saveIn(AFTER_TYPING);
    this.told('saving');
    const [sent, body] = [this.changes, this.body()];
    const token = this.part.closest('form').elements._csrf.value;
    this.request = sendDraft(this.part.dataset.url, `${body}&_csrf=${encodeURIComponent(token)}`, options);
    const answer = await this.request;
    this.request = null;
    // Cut off on its way back: it may be saved or not, and saving the same again does no harm.
    if (answer.state === 'saved' && answer.version === undefined) answer.state = 'offline';
    await this.answered(answer, sent, body);
  }

  async answered(answer, sent, body) {
    if (answer.state === 'locked') return document.dispatchEvent(new Event('session-locked'));
    if (answer.state === 'conflict') this.stopped = true;
    if (answer.state === 'offline') {
      this.saveIn(RETRIES[Math.min(this.failures, RETRIES.length - 1)] * (0.8 + 0.4 * Math.random()));
      this.failures += 1;
    }
    if (answer.state === 'saved') {
      this.failures = 0;
      this.saved = sent;
      this.version.value = answer.version;
      if (this.changes === sent) await forgetIfSame(this.key, body);
      else void keep(this.key, this.body());
    }
    this.told(answer.state, answer);
  }
}
