import { findIn } from './cue-search.js';

/** `<transcript-search>` around the words of a film: finds what is typed, counts it, goes from hit to hit. Waits while an input method composes. */
class TranscriptSearch extends HTMLElement {
  connectedCallback() {
    this.field = this.querySelector('[type="search"]');
    this.hits = [];
    this.current = -1;
    this.querySelector('[data-search]').hidden = false;
    this.field.addEventListener('input', (event) => !event.isComposing && this.search());
    this.field.addEventListener('compositionend', () => this.search());
    this.field.addEventListener('keydown', (event) => this.pressed(event));
    this.querySelector('[data-next]').addEventListener('click', () => this.go(1));
    this.querySelector('[data-previous]').addEventListener('click', () => this.go(-1));
    for (const choice of this.querySelectorAll('[type="radio"]'))
      choice.addEventListener('change', () => this.search());
  }

  pressed(event) {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    this.go(event.shiftKey ? -1 : 1);
  }

  search() {
    const cues = [...this.querySelectorAll('[data-cue]')].filter((cue) => cue.checkVisibility());
    this.hits = cues.flatMap((cue) => findIn(cue, this.field.value));
    this.current = this.hits.length > 0 ? 0 : -1;
    this.show();
  }

  go(step) {
    if (this.hits.length === 0) return;
    this.current = (this.current + step + this.hits.length) % this.hits.length;
    this.show();
  }

  show() {
    const lineOf = (range) => range.startContainer.parentElement.closest('li');
    const current = this.hits[this.current];
    for (const line of this.querySelectorAll('[data-transcript] li')) {
      line.toggleAttribute(
        'data-hit',
        this.hits.some((hit) => lineOf(hit) === line),
      );
      line.toggleAttribute('data-current-hit', current !== undefined && lineOf(current) === line);
    }
    if (globalThis.CSS?.highlights) {
      CSS.highlights.set('transcript-hit', new Highlight(...this.hits));
      CSS.highlights.set('transcript-current-hit', new Highlight(...(current ? [current] : [])));
    }
    if (current) lineOf(current).scrollIntoView({ block: 'nearest' });
    this.say();
  }

  say() {
    const { none, found } = this.dataset;
    const words = found.replace('{at}', this.current + 1).replace('{total}', this.hits.length);
    const nothing = this.field.value.trim() === '' ? '' : none;
    this.querySelector('[data-count]').textContent = this.hits.length > 0 ? words : nothing;
  }
}

customElements.define('transcript-search', TranscriptSearch);
