import { bodyOf, restore } from './form-body.js';
import { forget, keep, kept, markSubmitted, settleSubmitted } from './journal.js';
import { SaveState } from './save-state.js';
import { sendDraft } from './send-draft.js';

const AFTER_TYPING = 800;
const AFTER_CHOICE = 50;
const RETRY = 15_000;

/** `<auto-save data-url data-key>` around a form: drafts reach the server soon after the last key, and survive a lost network. */
class AutoSave extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector('form');
    this.state = new SaveState(this.querySelector('[data-autosave-state]'));
    this.changes = 0;
    this.savedChanges = 0;
    this.form.addEventListener('input', (event) => this.changed(event, AFTER_TYPING));
    this.form.addEventListener('compositionend', (event) => this.changed(event, AFTER_TYPING));
    this.form.addEventListener('change', (event) => this.changed(event, AFTER_CHOICE));
    this.form.addEventListener('submit', (event) => this.submitted(event));
    addEventListener('online', () => this.save());
    document.addEventListener('visibilitychange', () => document.hidden && this.save(true));
    this.replay();
  }

  /** What was typed before the network, the power or the session went away. */
  replay() {
    const journal = kept(this.dataset.key);
    if (!journal || journal === bodyOf(this.form, ['_csrf'])) return;
    restore(this.form, journal);
    this.changes += 1;
    this.saveIn(0);
  }

  changed(event, delay) {
    if (event.isComposing) return;
    this.changes += 1;
    keep(this.dataset.key, bodyOf(this.form, ['_csrf']));
    this.saveIn(delay);
  }

  /** A draft on its way would make the version in this form an old one: its answer is waited for, then the form goes. */
  submitted(event) {
    clearTimeout(this.timer);
    if (this.request) {
      event.preventDefault();
      this.waiting = { submitter: event.submitter };
      return;
    }
    this.stopped = true;
    markSubmitted(this.dataset.key);
  }

  /** Sends the form that waited; where another window knows better the notice stays instead. */
  submitWaiting(state) {
    const { waiting } = this;
    this.waiting = null;
    if (waiting && state !== 'conflict') this.form.requestSubmit(waiting.submitter);
  }

  saveIn(delay) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), delay);
  }

  async save(keepalive = false) {
    if (this.stopped || this.changes === this.savedChanges) return;
    if (this.request) return this.saveIn(AFTER_TYPING);
    this.state.show('saving');
    const sent = this.changes;
    this.request = sendDraft(this.dataset.url, bodyOf(this.form), { keepalive });
    const answer = await this.request;
    this.request = null;
    if (!this.stopped) this.answered(answer, sent);
    this.submitWaiting(answer.state);
  }

  answered(answer, sent) {
    this.state.show(answer.state, answer);
    if (answer.state === 'conflict') this.stopped = true;
    if (answer.state === 'offline') this.saveIn(RETRY);
    if (answer.state !== 'saved') return;
    this.savedChanges = sent;
    if (answer.version !== undefined && this.form.elements.version) this.form.elements.version.value = answer.version;
    if (this.changes === sent) forget(this.dataset.key);
    else keep(this.dataset.key, bodyOf(this.form, ['_csrf']));
  }
}

settleSubmitted();
customElements.define('auto-save', AutoSave);
