import { bodyOf, postBody, restore, touchedIn } from './form-body.js';
import { forget, keep, kept, markSubmitted, settleSubmitted } from './journal.js';
import { replayKept } from './replay.js';
import { SaveState } from './save-state.js';
import { sendDraft } from './send-draft.js';
import { TouchedQuestions } from './touched-questions.js';

const AFTER_TYPING = 800;
const AFTER_CHOICE = 50;
const RETRIES = [2000, 4000, 8000, 15_000];

/**
 * `<auto-save data-url data-key>` around a form: drafts reach the server soon after the last key, and survive a lost network. Without an address
 * only the journal is kept: what others read is not rewritten with every key.
 */
class AutoSave extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector('form');
    this.state = new SaveState(this.querySelector('[data-autosave-state]'));
    this.changes = 0;
    this.savedChanges = 0;
    this.failures = 0;
    // Where windows name themselves, each keeps its own journal: two of them without a network must not write over one another.
    this.writer = this.form.elements.writer?.value;
    this.key = this.writer ? `${this.dataset.key}.${this.writer}` : this.dataset.key;
    this.questions = new TouchedQuestions(this.form);
    this.form.addEventListener('input', (event) => this.changed(event, AFTER_TYPING));
    this.form.addEventListener('compositionend', (event) => this.changed(event, AFTER_TYPING));
    this.form.addEventListener('change', (event) => this.changed(event, AFTER_CHOICE));
    this.form.addEventListener('submit', (event) => this.submitted(event));
    this.addEventListener('time-over', () => this.timeOver());
    addEventListener('online', () => this.save());
    document.addEventListener('visibilitychange', () => document.hidden && this.save(true));
    if (this.writer) void this.replayAll();
    else void this.replay();
  }

  /** What was typed before the network, the power or the session went away. */
  async replay() {
    const journal = await kept(this.key);
    if (!journal || journal === bodyOf(this.form, ['_csrf'])) return;
    restore(this.form, journal);
    this.changes += 1;
    this.saveIn(0);
  }

  /** The same for a form of several windows: sent as it was, then the page is read anew, for only the server knows what came of it. */
  async replayAll() {
    const answer = await replayKept(this.dataset.key, this.dataset.url, this.form.elements._csrf.value);
    if (answer.state === 'saved' && this.changes === 0) return this.readAnew();
    if (answer.state === 'offline') setTimeout(() => this.replayAll(), this.patience());
    if (answer.state === 'locked') return document.dispatchEvent(new Event('session-locked'));
    if (answer.state === 'conflict' && this.changes === 0) return this.choose(answer.body);
    if (answer.state !== 'none' && answer.state !== 'saved') this.state.show(answer.state, answer);
    if (answer.state === 'conflict') this.state.offer(() => this.choose(answer.body));
    if (answer.state === 'conflict' || answer.state === 'over') this.stopped = true;
  }

  /** Two windows wrote on the same: the page that answers shows both and asks. What was typed here waits in the journal until that page settles it. */
  choose(body) {
    this.stopped = true;
    this.form.inert = true;
    postBody(this.dataset.url, body, this.form.elements._csrf.value);
  }

  /** Nothing may be chosen on a page that is about to go: the next one would not know of it, and say "saved". */
  readAnew() {
    this.form.inert = true;
    location.reload();
  }

  /** What is in the form; where its page compares field by field, with the fields that were touched here. */
  whole() {
    const body = bodyOf(this.form, ['_csrf']);
    return this.writer ? body : `${body}&${touchedIn(this.form)}`;
  }

  /** How long to wait after the next failure; not all windows of a house at the same moment. */
  patience() {
    const wait = RETRIES[Math.min(this.failures, RETRIES.length - 1)];
    this.failures += 1;
    return wait * (0.8 + 0.4 * Math.random());
  }

  changed(event, delay) {
    if (event.isComposing) return;
    this.changes += 1;
    this.questions.note(event.target, this.changes);
    // At once: the line must not say "saved" of what is not.
    if (!this.stopped && this.dataset.url) this.state.show('saving');
    void keep(this.key, bodyOf(this.form, ['_csrf']));
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
    // The journal of a window is replayed instead: whether this form arrives, the next page will know.
    if (!this.writer) markSubmitted(this.key);
  }

  /** Sends the form that waited; where another window knows better the notice stays instead. */
  submitWaiting(state) {
    const { waiting } = this;
    this.waiting = null;
    if (waiting && state !== 'conflict' && state !== 'over') this.form.requestSubmit(waiting.submitter);
  }

  saveIn(delay) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), delay);
  }

  async save(keepalive = false) {
    if (!this.dataset.url || this.stopped || this.changes === this.savedChanges) return;
    if (this.request) return this.saveIn(AFTER_TYPING);
    this.state.show('saving');
    const sent = this.changes;
    this.request = sendDraft(this.dataset.url, bodyOf(this.form), { keepalive });
    const answer = await this.request;
    this.request = null;
    if (!this.stopped) this.answered(answer, sent);
    this.submitWaiting(answer.state);
  }

  /** Everything that was typed is sent, if the network allows; the journal tells what is left. */
  async saveNow() {
    clearTimeout(this.timer);
    await this.request;
    await this.save();
  }

  /** The clock of a test has run down: what is saved counts, and nothing more can be. */
  async timeOver() {
    await this.saveNow();
    if (this.stopped) return;
    this.stopped = true;
    for (const question of this.querySelectorAll('[data-question]')) question.inert = true;
    this.state.show('ended', { href: location.pathname });
  }

  answered(answer, sent) {
    if (answer.state === 'locked') return document.dispatchEvent(new Event('session-locked'));
    const isForked = answer.state === 'conflict' && (!answer.href || answer.code === 'changed_meanwhile');
    this.state.show(answer.state, isForked ? {} : answer);
    if (isForked) this.state.offer(() => this.choose(this.whole()));
    if (answer.state === 'conflict' || answer.state === 'over') this.stopped = true;
    if (answer.state === 'over') forget(this.key);
    if (answer.state === 'offline') this.saveIn(this.patience());
    if (answer.state !== 'saved') return;
    this.failures = 0;
    this.savedChanges = sent;
    this.questions.acknowledged(sent);
    if (answer.version !== undefined && this.form.elements.version) this.form.elements.version.value = answer.version;
    if (this.changes === sent) forget(this.key);
    else void keep(this.key, bodyOf(this.form, ['_csrf']));
  }
}

settleSubmitted();
customElements.define('auto-save', AutoSave);
