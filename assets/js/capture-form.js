import { bodyOf } from './form-body.js';
import { forget, keep } from './journal.js';
import { replayKept } from './replay.js';
import { sendDraft } from './send-draft.js';

const KEY = 'practice-capture';
const AGAIN = 15_000;

/**
 * `<capture-form data-url>` around the quick form: it is written into the journal of this device first and sent then, so that a missing network
 * loses nothing. What waits goes out when the network is back; its name makes sending it twice harmless.
 */
class CaptureForm extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector('form');
    this.state = this.querySelector('[data-capture-state]');
    this.form.addEventListener('submit', (event) => this.submitted(event));
    addEventListener('online', () => this.sendKept());
    void this.sendKept();
  }

  async submitted(event) {
    if (this.native) return;
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    const key = `${KEY}.${this.form.elements.captureId.value}`;
    const body = bodyOf(this.form, ['_csrf']);
    await keep(key, body);
    const answer = await sendDraft(this.dataset.url, bodyOf(this.form));
    this.busy = false;
    if (answer.state === 'offline') return this.waits();
    forget(key);
    if (answer.state === 'saved' && answer.href) {
      location.assign(answer.href);
      return;
    }
    if (answer.state === 'locked') return document.dispatchEvent(new Event('session-locked'));
    // What is wrong with it is told by the page that comes back.
    this.native = true;
    this.form.requestSubmit();
  }

  /** Kept on this device; the form is free for the next one. */
  waits() {
    this.form.reset();
    this.form.elements.captureId.value = crypto.randomUUID();
    this.say('kept');
    setTimeout(() => this.sendKept(), AGAIN);
  }

  async sendKept() {
    const answer = await replayKept(KEY, this.dataset.url, this.form.elements._csrf.value);
    if (answer.state === 'saved') this.say('sent', answer.href);
    if (answer.state === 'offline') setTimeout(() => this.sendKept(), AGAIN);
    if (answer.state === 'rejected' || answer.state === 'conflict') this.say('refused');
  }

  say(words, href) {
    this.state.textContent = this.state.dataset[words];
    if (!href) return;
    const link = document.createElement('a');
    link.href = href;
    link.textContent = this.state.dataset.open;
    this.state.append(' ', link);
  }
}

customElements.define('capture-form', CaptureForm);
