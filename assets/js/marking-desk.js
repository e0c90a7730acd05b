import { DeskKeys } from './desk-keys.js';
import { EvidenceQuotes } from './evidence-quotes.js';
import { tellIfHeldElsewhere } from './held-elsewhere.js';
import { markSubmitted } from './journal.js';
import { PartSaver } from './part-saver.js';
import { SaveState } from './save-state.js';
import { TextPassages } from './text-passages.js';

/** `<marking-desk data-key>`: each criterion is saved by itself while somebody marks, and everything can be done by keys. */
class MarkingDesk extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector('[data-desk-form]');
    this.state = new SaveState(this.querySelector('[data-autosave-state]'));
    this.counter = this.querySelector('[data-chosen]');
    this.parts = [...this.querySelectorAll('[data-part][data-url]')].map(
      (part) => new PartSaver(part, this.dataset.key, (state, answer) => this.told(state, answer)),
    );
    for (const part of this.parts) void part.replay().then(() => sayOnCard(part.part.querySelector(':checked')));
    this.passages = new TextPassages(this);
    this.quotes = new EvidenceQuotes(this);
    this.keys = new DeskKeys(this);
    this.addEventListener('submit', (event) => this.submitted(event));
    this.form.addEventListener('change', () => this.count());
    this.form.addEventListener('change', ({ target }) => target.matches('[data-field="level"]') && sayOnCard(target));
    tellIfHeldElsewhere(this.dataset.key, (isHeld) => {
      this.querySelector('[data-elsewhere]').hidden = !isHeld;
    });
    addEventListener('online', () => this.flush());
    document.addEventListener('visibilitychange', () => document.hidden && this.flush({ keepalive: true }));
  }

  flush(options) {
    return Promise.all(this.parts.map((part) => part.flush(options)));
  }

  async saveNow() {
    await this.flush();
    this.told('saved');
  }

  /** One line for all parts: the worst counts, and "saved" only when nothing waits. */
  told(state, answer) {
    if (this.clash) return;
    if (state === 'saved' && this.parts.some((part) => part.isDirty)) return;
    this.state.show(state, answer);
    if (state === 'conflict') this.offerMerge();
  }

  /** The way to the page that lays both versions side by side is the form itself: it carries what was written here. */
  offerMerge() {
    this.clash = true;
    this.querySelector('[data-autosave-state] a')?.addEventListener('click', (event) => {
      event.preventDefault();
      this.form.requestSubmit(this.querySelector('[data-save]'));
    });
  }

  count() {
    const chosen = this.form.querySelectorAll('[data-field="level"]:checked').length;
    this.counter.textContent = this.counter.dataset.chosen.replace('{chosen}', chosen);
  }

  /** Drafts on their way would make the versions in the form old ones: their answers are waited for, then the form goes. */
  submitted(event) {
    const { target: form, submitter } = event;
    if (form !== this.form || !this.parts.some((part) => part.request)) {
      if (form === this.form) return this.leave();
      if (!this.parts.some((part) => part.isDirty)) return;
    }
    event.preventDefault();
    void this.flush().then(() => form.requestSubmit(submitter));
  }

  leave() {
    for (const part of this.parts) {
      clearTimeout(part.timer);
      part.stopped = true;
    }
    markSubmitted(this.dataset.key);
  }
}

/** What the chosen level means, where the closed card shows it; the open one says it beside each level. */
function sayOnCard(choice) {
  if (!choice) return;
  const said = document.createElement('span');
  said.dataset.level = choice.value;
  said.textContent = choice.labels[1].querySelector('[lang]').textContent;
  choice.closest('.criterion').querySelector('.criterion-chosen').replaceChildren(said);
}

customElements.define('marking-desk', MarkingDesk);
