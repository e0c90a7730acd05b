const NARROW = matchMedia('(width < 48rem)');

/**
 * `<one-by-one>` around the questions of a test. On a narrow screen one question is shown at a time, with its place and buttons to go
 * on and back; on a wide one all of them, as they are without script. Nothing else differs: it is one form, saved as one.
 */
class OneByOne extends HTMLElement {
  connectedCallback() {
    this.questions = [...this.querySelectorAll('[data-question]')];
    this.marks = [...this.querySelectorAll('[data-overview] a')];
    if (this.questions.length === 0) return;
    this.index = Math.max(0, this.named());
    this.querySelector('[data-previous]').addEventListener('click', () => this.go(this.index - 1));
    this.querySelector('[data-next]').addEventListener('click', () => this.go(this.index + 1));
    this.querySelector('[data-overview]').addEventListener('click', (event) => this.jumped(event));
    this.addEventListener('change', () => this.count());
    addEventListener('hashchange', () => this.named() >= 0 && this.go(this.named()));
    NARROW.addEventListener('change', () => this.show());
    this.count();
    this.show();
  }

  /** The question that the address names, or -1. */
  named() {
    return this.questions.findIndex((question) => `#${question.id}` === location.hash);
  }

  jumped(event) {
    const index = this.marks.indexOf(event.target.closest('a'));
    if (index < 0 || !NARROW.matches) return;
    event.preventDefault();
    event.currentTarget.open = false;
    this.go(index);
  }

  go(index) {
    if (!this.questions[index]) return;
    this.index = index;
    this.show();
    if (!NARROW.matches) return;
    this.questions[index].scrollIntoView();
    this.questions[index].querySelector('fieldset').focus({ preventScroll: true });
  }

  show() {
    const alone = NARROW.matches && this.questions.length > 1;
    for (const [index, question] of this.questions.entries()) question.hidden = alone && index !== this.index;
    this.toggleAttribute('data-alone', alone);
    this.toggleAttribute('data-first', this.index === 0);
    this.toggleAttribute('data-last', this.index === this.questions.length - 1);
    this.querySelector('[data-place]').textContent = `${this.index + 1} / ${this.questions.length}`;
    for (const [index, mark] of this.marks.entries())
      if (alone && index === this.index) mark.setAttribute('aria-current', 'step');
      else mark.removeAttribute('aria-current');
  }

  /** What is answered is told as it changes. */
  count() {
    const answered = this.questions.map(isAnswered);
    for (const [index, mark] of this.marks.entries()) mark.toggleAttribute('data-answered', answered[index]);
    this.querySelector('[data-answered-count]').textContent = answered.filter(Boolean).length;
  }
}

/** Begun counts as answered, as it does on the server. */
const isAnswered = (question) =>
  question.querySelector('input:checked') !== null ||
  [...question.querySelectorAll('select')].some((select) => select.value !== '');

customElements.define('one-by-one', OneByOne);
